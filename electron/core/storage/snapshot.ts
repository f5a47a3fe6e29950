import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { IdSchema, Sha256Schema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { DurableJsonFile } from './DurableJsonFile.ts';
import { makeFolder } from './durableFile.ts';
import { toReadError } from './errno.ts';
import { setAside } from './quarantine.ts';
import type { Vault } from './Vault.ts';
import { snapshotPath } from './vaultPaths.ts';

const SNAPSHOT_SCHEMA = 1;
const NOTE =
  'Made by Claimfolio from the folder "activity". What is changed in this file is not read.';

const SnapshotSchema = z.looseObject({
  schema: z.literal(SNAPSHOT_SCHEMA),
  /** How far the case follows the log of each device: the last `seq` and its `h`. */
  through: z
    .record(IdSchema, z.int().positive())
    .refine((ends) => Object.keys(ends).length > 0, 'a snapshot follows at least one log'),
  head: z.record(IdSchema, Sha256Schema),
  case: CaseSchema,
});

/** The last entry of a log that a case follows. */
export type LogEnd = Readonly<{ seq: number; h: string }>;
/** How far a case follows its logs, by device. */
export type LogEnds = ReadonlyMap<string, LogEnd>;
/** A case as it was after the entries up to `ends`. */
export type Snapshot = Readonly<{ case: Case; ends: LogEnds }>;

/** What was found: `altered` when somebody else wrote the file or it is damaged; its case may still be readable. */
export type FoundSnapshot =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'intact'; snapshot: Snapshot }>
  | Readonly<{ kind: 'altered'; case: Case | undefined }>;

/** The devices whose logs an intact snapshot follows. */
export function devicesOf(found: FoundSnapshot): readonly string[] {
  return found.kind === 'intact' ? [...found.snapshot.ends.keys()] : [];
}

type Json = Readonly<Record<string, unknown>>;

const sealOf = ({ note: _note, sha256: _sha256, ...content }: Json): string =>
  hash('sha256', JSON.stringify(content));

function open(vault: Vault, caseId: string): Low<Json | null> {
  const path = vault.pathOf(snapshotPath(caseId));
  const parse = (content: unknown) => z.record(z.string(), z.unknown()).parse(content);
  return new Low(new DurableJsonFile<Json | null>(path, vault.temporaryFolder, parse), null);
}

function endsOf({ through, head }: z.infer<typeof SnapshotSchema>): LogEnds {
  return new Map(Object.entries(through).map(([dev, seq]) => [dev, { seq, h: head[dev] ?? '' }]));
}

function judge(content: Json): FoundSnapshot {
  const read = SnapshotSchema.safeParse(content).data;
  if (!read || content['sha256'] !== sealOf(content))
    return { kind: 'altered', case: CaseSchema.safeParse(content['case']).data };
  return { kind: 'intact', snapshot: { case: read.case, ends: endsOf(read) } };
}

/** Reads the snapshot of a case. Throws AppError `file-unreadable` when the system refuses. */
export async function readSnapshot(vault: Vault, caseId: string): Promise<FoundSnapshot> {
  const db = open(vault, caseId);
  try {
    await db.read();
  } catch (error) {
    const fault = toReadError(snapshotPath(caseId), error);
    if (fault !== error) throw fault;
    return { kind: 'altered', case: undefined };
  }
  return db.data === null ? { kind: 'none' } : judge(db.data);
}

/** Writes the snapshot of a case. Throws AppError `disk-full` or `write-failed`. */
export async function writeSnapshot(vault: Vault, snapshot: Snapshot): Promise<void> {
  const db = open(vault, snapshot.case.id);
  const ends = [...snapshot.ends];
  const content = {
    schema: SNAPSHOT_SCHEMA,
    through: Object.fromEntries(ends.map(([dev, { seq }]) => [dev, seq])),
    head: Object.fromEntries(ends.map(([dev, { h }]) => [dev, h])),
    case: snapshot.case,
  };
  db.data = { note: NOTE, sha256: sealOf(content), ...content };
  await makeFolder(dirname(vault.pathOf(snapshotPath(snapshot.case.id))));
  await db.write();
}

/** Keeps a copy of a snapshot that was changed from outside, before a new one takes its place. */
export async function setSnapshotAside(vault: Vault, caseId: string): Promise<void> {
  const path = snapshotPath(caseId);
  await setAside(vault, path, await readFile(vault.pathOf(path)));
}
