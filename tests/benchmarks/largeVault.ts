import { hash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createIds } from '../../electron/core/ids.ts';
import { ensureDevice } from '../../electron/core/storage/device.ts';
import { nextHlc } from '../../electron/core/storage/hybridClock.ts';
import { toJsonBytes } from '../../electron/core/storage/jsonText.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { formatLine, NO_HASH } from '../../electron/core/storage/logLine.ts';
import { writeSnapshot } from '../../electron/core/storage/snapshot.ts';
import { createVault, type Vault } from '../../electron/core/storage/Vault.ts';
import { attachmentPath, logPath, snapshotPath } from '../../electron/core/storage/vaultPaths.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import { type Case, CaseSchema } from '../../shared/domain/case.ts';
import { applyChanges, type Changes } from '../../shared/domain/edit.ts';
import { ENTRY_VERSION } from '../../shared/domain/logEntry.ts';
import { seeded } from '../durability/seeded.ts';
import { type CaseSeed, editsOf, hexOf, type Random } from './largeVaultCase.ts';

/** `attachments` per case, each of `bytes` that no disk holds: sparse files under made-up hashes. */
export type LargeVaultOptions = Readonly<{ attachments?: number; bytes?: number; seed?: number }>;

/** What was made. */
export type LargeVault = Readonly<{ vault: Vault; caseIds: readonly string[] }>;

const CASES = 20_000;
const START = Date.parse('2024-11-20T08:00:00Z');
/** Two years of cases, however many there are. */
const SPAN = 2 * 365 * 86_400_000;

type Line = Readonly<{ text: string; seq: number; h: string; hlc: string }>;
type Written = Readonly<{ case: Case; end: Line }>;
/** The vault that is written, under which device, and how its snapshots begin. */
type Target = Readonly<{ vault: Vault; device: string; note: string; random: Random }>;

/** A clock that stands where it was last put. */
function aMovableClock(): Clock & { ms: number } {
  const clock = {
    ms: START,
    zone: 'Asia/Shanghai',
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.ms),
  };
  return clock;
}

const bytesFrom = (random: Random) => (count: number) =>
  Uint8Array.from({ length: count }, () => random(256));

/** The line that the core would have written then, with a salt that is the same in every run. */
function lineOf(
  { device, random }: Target,
  id: string,
  { at, changes }: Readonly<{ at: number; changes: Changes }>,
  last: Line | undefined,
): Line {
  const now = Temporal.Instant.fromEpochMilliseconds(at);
  const head = {
    v: ENTRY_VERSION,
    id,
    dev: device,
    seq: (last?.seq ?? 0) + 1,
    hlc: nextHlc(last?.hlc, now),
    at: now.toString({ smallestUnit: 'millisecond' }),
    type: 'edit',
    prev: last?.h ?? NO_HASH,
  } as const;
  const { line: text } = formatLine(head, { salt: hexOf(random).slice(0, 16), ...changes });
  const h = /,"h":"([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
  return { text, seq: head.seq, h, hlc: head.hlc };
}

function writeLog(target: Target, id: string, seed: CaseSeed): Written {
  const lines: Line[] = [];
  let told: unknown;
  for (const edit of editsOf(seed)) {
    lines.push(lineOf(target, id, edit, lines.at(-1)));
    told = applyChanges(id, told as Case | undefined, edit.changes);
  }
  const end = lines.at(-1);
  if (!end) throw new Error('A case without edits');
  const path = target.vault.pathOf(logPath(id, target.device));
  writeFileSync(path, lines.map(({ text }) => text).join(''), { mode: 0o600 });
  return { case: CaseSchema.parse(told), end };
}

function snapshotBytes({ device, note }: Target, { case: told, end }: Written): Uint8Array {
  const content = {
    schema: 1,
    through: { [device]: end.seq },
    head: { [device]: end.h },
    case: told,
  };
  return toJsonBytes({ note, sha256: hash('sha256', JSON.stringify(content)), ...content });
}

function writeSparse(vault: Vault, { evidence }: Case): void {
  for (const { sha256, bytes } of evidence) {
    const file = openSync(vault.pathOf(attachmentPath(sha256, 'jpg')), 'wx', 0o400);
    ftruncateSync(file, bytes);
    closeSync(file);
  }
}

/** Lets the core write the first snapshot, tells the note in it, and proves that the others will be like it. */
async function noteOf(target: Target, written: Written): Promise<string> {
  const { case: told, end } = written;
  const ends = new Map([[target.device, { seq: end.seq, h: end.h }]]);
  await writeSnapshot(target.vault, { case: told, ends });
  const bytes = readFileSync(target.vault.pathOf(snapshotPath(told.id)));
  const { note } = JSON.parse(bytes.toString());
  if (!bytes.equals(snapshotBytes({ ...target, note }, written)))
    throw new Error('The snapshots of the core look different now');
  return note;
}

function makeFolders(vault: Vault): void {
  const shards = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
  for (const shard of shards)
    mkdirSync(vault.pathOf(`attachments/${shard}`), { recursive: true, mode: 0o700 });
}

/** One case after the other; the first tells how a snapshot looks. */
async function fill(
  vault: Vault,
  cases: number,
  seedOf: (number: number) => CaseSeed,
  made: Readonly<{ device: string; random: Random; ids: Ids }>,
): Promise<readonly string[]> {
  const caseIds: string[] = [];
  let target: Target = { vault, ...made, note: '' };
  for (let number = 0; number < cases; number += 1) {
    const seed = seedOf(number);
    const id = made.ids.next();
    const written = writeLog(target, id, seed);
    if (number === 0) target = { ...target, note: await noteOf(target, written) };
    const path = vault.pathOf(snapshotPath(id));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, snapshotBytes(target, written), { mode: 0o600 });
    writeSparse(vault, written.case);
    caseIds.push(id);
  }
  return caseIds;
}

/**
 * Writes a vault as sellers have it after two years: logs, snapshots and photos as the core would have written them,
 * byte for byte the same in every run with the same seed (but for the computer's own name), and nothing flushed. The
 * photos are sparse, so that `checkVault` finds each of them altered; it finds nothing else.
 */
export async function makeLargeVault(
  folder: string,
  cases: number = CASES,
  { attachments = 7, bytes = 3_000_000, seed = 1 }: LargeVaultOptions = {},
): Promise<LargeVault> {
  const random = seeded(seed);
  const clock = aMovableClock();
  const ids = createIds(clock, bytesFrom(random));
  const vault = await createVault(folder, clock, ids);
  const seedOf = (number: number): CaseSeed => {
    clock.ms = START + Math.floor((SPAN * number) / cases);
    return { number, at: clock.ms, attachments, bytes, random, ids };
  };
  const caseIds = await withVaultLock(vault, 'the benchmark', clock, async () => {
    const device = await ensureDevice(vault, ids);
    makeFolders(vault);
    return await fill(vault, cases, seedOf, { device, random, ids });
  });
  await rm(vault.pathOf('cache'), { recursive: true, force: true });
  return { vault, caseIds };
}
