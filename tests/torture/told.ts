import { createHash, hash } from 'node:crypto';
import type { Core } from '../../electron/core/createCore.ts';
import { AppError } from '../../shared/appError.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isBase } from '../../shared/domain/logEntry.ts';

/** What a writer does: it adds a message, replaces the notes, attaches a file, or makes a new case. */
export const WORKS = ['message', 'note', 'file', 'case'] as const;
export type WorkKind = (typeof WORKS)[number];

/** One change that a writer told to be saved: `id` names what was written, `h` the line in the log. */
export type Told = Readonly<{ kind: WorkKind; caseId: string; id: string; h: string }>;

/** What the writer calls every file that it attaches. */
export const MEDIA_TYPE = 'image/jpeg';
const FILE_SIZE = 200_000;

/** What a message or a note says, so that one that is half there is seen. */
export const textOf = (id: string): string => `${id} ${'文'.repeat(300)}`;

/** The bytes of an attached file. Other ids give other bytes. */
export const bytesOf = (id: string): Buffer =>
  createHash('shake256', { outputLength: FILE_SIZE }).update(id).digest();

/** A change as the writer tells of it: one line on standard output. */
export const toLine = ({ kind, caseId, id, h }: Told): string => `${kind} ${caseId} ${id} ${h}\n`;

/** Reads such a line, without its end. Throws when it is none. */
export function fromLine(line: string): Told {
  const [word, caseId, id, h] = line.split(' ');
  const kind = WORKS.find((one) => one === word);
  if (!kind || !caseId || !id || !h) throw new Error(`The writer told: ${line}`);
  return { kind, caseId, id, h };
}

/** The edits of a case by the hashes of their lines, wherever the lines lie by now. */
export async function editsOf({ reader }: Core, caseId: string): Promise<ReadonlySet<string>> {
  const entries = await reader.entries(caseId);
  return new Set(entries.filter((entry) => !isBase(entry)).map(({ h }) => h));
}

type Loss = (found: Case, told: Told) => Promise<boolean> | boolean;

async function isFileLost({ evidence }: Core, found: Case, { id }: Told): Promise<boolean> {
  const sha256 = hash('sha256', bytesOf(id));
  if (!found.evidence.some((item) => item.id === id && item.sha256 === sha256)) return true;
  return (await evidence.verify(sha256, MEDIA_TYPE)) !== 'ok';
}

/** A note replaces the one before it: only an older one means that this one is lost. Ids grow. */
function isNoteLost({ notes = '' }: Case, { id }: Told): boolean {
  const [found = ''] = notes.split(' ');
  return found < id || notes !== textOf(found);
}

const lossesIn = (core: Core): Readonly<Record<WorkKind, Loss>> => ({
  message: ({ messages }, { id }) =>
    !messages.some((message) => message.id === id && message.text === textOf(id)),
  note: isNoteLost,
  file: (found, told) => isFileLost(core, found, told),
  case: ({ orderNumber }, { id }) => orderNumber !== id,
});

async function lostIn(core: Core, caseId: string, told: readonly Told[]): Promise<readonly Told[]> {
  const losses = lossesIn(core);
  const found = await core.cases.open(caseId);
  const edits = await editsOf(core, caseId);
  const lost: Told[] = [];
  for (const one of told)
    if (!edits.has(one.h) || (await losses[one.kind](found, one))) lost.push(one);
  return lost;
}

/** What was told to be saved and is not there, or not as it was: its line, and what it says now. */
export async function findLost(core: Core, told: readonly Told[]): Promise<readonly Told[]> {
  const lost: Told[] = [];
  for (const caseId of new Set(told.map((one) => one.caseId))) {
    const ofCase = told.filter((one) => one.caseId === caseId);
    lost.push(...(await lostIn(core, caseId, ofCase).catch(allLost(ofCase))));
  }
  return lost;
}

/** A case that cannot be opened is lost with all that was told of it. */
const allLost =
  (told: readonly Told[]) =>
  (error: unknown): readonly Told[] => {
    if (error instanceof AppError) return told;
    throw error;
  };
