import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { setItem } from '../../../shared/domain/edit.ts';
import { type EvidenceItem, fileHashes } from '../../../shared/domain/evidence.ts';
import { instantOf } from '../../../shared/domain/moment.ts';
import type { EvidenceKind, Stage } from '../../../shared/domain/vocabulary.ts';
import type { Core } from '../createCore.ts';
import { type ExaminedFile, examineFile } from '../evidence/examineFile.ts';
import { type ListedFile, listFiles, type RefusedFile } from '../evidence/listFiles.ts';
import { naturalOrder } from '../evidence/naturalOrder.ts';
import { sortEvidence } from '../evidence/sortEvidence.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { withVaultLock } from '../storage/lock.ts';
import { mapInFlight } from '../storage/mapInFlight.ts';

/** Files and folders to attach to a case. Stage and kind hold for all of them; without, files sort themselves. */
export type AttachRequest = Readonly<{
  caseId: string;
  paths: readonly string[];
  stage?: Stage | undefined;
  kind?: EvidenceKind | undefined;
  /** The work that this is a part of, to be undone with it. */
  work?: string | undefined;
}>;

/** One attached file; `file` is its name, with the way to it when it lies below a folder that was given. */
export type AttachedFile = Readonly<
  { file: string } & Pick<EvidenceItem, 'id' | 'sha256' | 'stage' | 'kind' | 'capture'>
>;

/** What became of every file that was given. */
export type AttachAnswer = Readonly<{
  attached: readonly AttachedFile[];
  /** Files whose bytes the case has already, with the item that holds them. */
  duplicates: readonly Readonly<{ file: string; id: string }>[];
  refused: readonly (Readonly<{ file: string }> & ErrorData)[];
  /** How many files were not taken because it was stopped while they were copied. */
  left: number;
}>;

/** Steps done of all: every file is examined, then stored. */
export type AttachProgress = Readonly<{ done: number; total: number }>;

type Examined = ListedFile & Readonly<{ facts: ExaminedFile }>;
type Outcome = AttachedFile | RefusedFile | Readonly<{ file: string; duplicateOf: string }>;

/** As many files as the photo tool decodes at a time, and one that is read meanwhile. */
const IN_FLIGHT = 3;
/** How many files are copied at a time: one is flushed while others are read. */
const COPIES = 4;

/** The refusal of one file, after which the others go on. What the user cannot act on is a bug, and surfaces. */
function refusal(file: string, error: unknown): RefusedFile {
  if (error instanceof AppError) return { file, error };
  throw error;
}

async function examine(
  listed: ListedFile,
  photos: PhotoTool,
  zone: string,
): Promise<Examined | RefusedFile> {
  try {
    return { ...listed, facts: await examineFile(listed.path, photos, zone) };
  } catch (error) {
    return refusal(listed.file, error);
  }
}

/** In the order in which they were made; what has no time comes last. */
function inOrder(files: readonly Examined[], zone: string): readonly Examined[] {
  const timeOf = ({ facts }: Examined) =>
    facts.capture ? instantOf(facts.capture.at, zone).epochMilliseconds : Number.MAX_SAFE_INTEGER;
  return files.toSorted((a, b) => timeOf(a) - timeOf(b) || naturalOrder(a.file, b.file));
}

type Copied = Examined & Readonly<{ bytes: number }>;

/** Copies one file into the vault. Only the bytes that were examined are vouched for. */
async function copyIn({ evidence }: Core, examined: Examined): Promise<Copied | RefusedFile> {
  const { file, facts } = examined;
  try {
    const { sha256, bytes } = await evidence.add(facts.path, facts.mediaType);
    if (sha256 !== facts.sha256) throw new AppError('file-changed', { file: facts.fileName });
    return { ...examined, bytes };
  } catch (error) {
    return refusal(file, error);
  }
}

/** Enters a copied file in its case: one log line, so that it survives a kill by itself. */
async function enter(
  { cases, clock, ids }: Core,
  aCase: Case,
  request: AttachRequest,
  { file, facts, bytes }: Copied,
  work: string,
): Promise<AttachedFile | RefusedFile> {
  const { path: _, ...known } = facts;
  const { stage, kind } = sortEvidence({ ...request, ...facts }, aCase, clock.zone);
  const addedAt = clock.now().toString({ smallestUnit: 'millisecond' });
  const item: EvidenceItem = { id: ids.next(), ...known, bytes, stage, kind, addedAt };
  try {
    await cases.append({ caseId: aCase.id, items: [setItem('evidence', item)] }, { work });
  } catch (error) {
    return refusal(file, error);
  }
  const { id, sha256, capture } = item;
  return { id, file, sha256, stage, kind, ...(capture && { capture }) };
}

/** Files by the bytes that they hold: the first of each, and those that the case or an earlier file has already. */
function apart(aCase: Case, files: readonly Examined[]) {
  const known = new Set(aCase.evidence.flatMap(fileHashes));
  const isNew = ({ facts: { sha256 } }: Examined) => !known.has(sha256) && !!known.add(sha256);
  const fresh = files.filter(isNew);
  return { fresh, repeated: files.filter((file) => !fresh.includes(file)) };
}

/** True once a step says that the work was stopped: what is in by then stays, as one work that is undone at once. */
function isStoppedBy(step: () => void): boolean {
  try {
    step();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return true;
    throw error;
  }
}

/** Copies some files side by side, and enters them one after the other. */
async function attachSome(
  core: Core,
  aCase: Case,
  request: AttachRequest,
  some: readonly Examined[],
  work: string,
): Promise<readonly (AttachedFile | RefusedFile)[]> {
  const copied = await mapInFlight(some, COPIES, (file) => copyIn(core, file));
  const outcomes: (AttachedFile | RefusedFile)[] = [];
  for (const one of copied)
    outcomes.push('error' in one ? one : await enter(core, aCase, request, one, work));
  return outcomes;
}

/** Attaches examined files in their order, a few copies at a time. Equal bytes are taken once. */
async function attachAll(
  core: Core,
  request: AttachRequest,
  files: readonly Examined[],
  onStep: (steps: number) => void,
): Promise<Readonly<{ outcomes: readonly Outcome[]; left: number }>> {
  const aCase = await core.cases.open(request.caseId);
  const { fresh, repeated } = apart(aCase, files);
  const became = new Map<string, string | AppError>(
    aCase.evidence.flatMap((item) => fileHashes(item).map((sha256) => [sha256, item.id] as const)),
  );
  const outcomes: Outcome[] = [];
  const work = request.work ?? core.ids.next();
  let isStopped = false;
  for (let at = 0; at < fresh.length && !isStopped; at += COPIES) {
    const some = fresh.slice(at, at + COPIES);
    const taken = await attachSome(core, aCase, request, some, work);
    for (const [index, one] of taken.entries())
      became.set(some[index]?.facts.sha256 ?? '', 'id' in one ? one.id : one.error);
    outcomes.push(...taken);
    isStopped = isStoppedBy(() => onStep(taken.length));
  }
  const left = fresh.length - outcomes.length;
  if (!isStopped) onStep(repeated.length);
  return { outcomes: [...outcomes, ...repeated.flatMap((file) => repeatOf(file, became))], left };
}

/** A file with the bytes of another one is that one again, or is refused for the same reason. */
function repeatOf(
  { file, facts }: Examined,
  became: ReadonlyMap<string, string | AppError>,
): readonly Outcome[] {
  const like = became.get(facts.sha256);
  if (like === undefined) return [];
  return [typeof like === 'string' ? { file, duplicateOf: like } : { file, error: like }];
}

function answer(outcomes: readonly Outcome[], left: number): AttachAnswer {
  return {
    attached: outcomes.filter((outcome) => 'id' in outcome),
    duplicates: outcomes
      .filter((outcome) => 'duplicateOf' in outcome)
      .map(({ file, duplicateOf }) => ({ file, id: duplicateOf })),
    refused: outcomes
      .filter((outcome) => 'error' in outcome)
      .map(({ file, error: { code, params } }) => ({ file, code, params: { ...params, file } })),
    left,
  };
}

function countSteps(total: number, onProgress: (progress: AttachProgress) => void) {
  let done = 0;
  return (steps: number) => {
    done += steps;
    onProgress({ done, total });
  };
}

/**
 * Copies files into the vault, unaltered and under their hash, and enters them in a case in the order in which
 * they were made. A folder stands for its files. What cannot be taken is refused by name and the rest goes on;
 * what the case has already is not taken twice. A file is acknowledged when its copy and its log line are on the
 * disk: a kill may leave a copy without an item, never an item without its file. When `onProgress` throws AppError
 * `cancelled`, nothing is taken while files are examined, and no further one while they are copied. Throws AppError
 * `case-not-found`, `vault-read-only`, `vault-locked` or `cancelled` before anything is changed.
 */
export async function attachEvidence(
  core: Core,
  photos: PhotoTool,
  request: AttachRequest,
  onProgress: (progress: AttachProgress) => void = () => undefined,
): Promise<AttachAnswer> {
  const { clock, vault } = core;
  await core.cases.open(request.caseId);
  const listed = await listFiles(request.paths);
  const step = countSteps(listed.files.length * 2, onProgress);
  const looked = await mapInFlight(listed.files, IN_FLIGHT, async (file) => {
    const examined = await examine(file, photos, clock.zone);
    step('error' in examined ? 2 : 1);
    return examined;
  });
  const bad = [...listed.refused, ...looked.filter((file) => 'error' in file)];
  const good = inOrder(
    looked.filter((file) => 'facts' in file),
    clock.zone,
  );
  // Decoding takes long and changes nothing: the vault is locked only while the copies are made.
  const { outcomes, left } = await withVaultLock(vault, 'Claimfolio', clock, () =>
    attachAll(core, request, good, step),
  );
  return answer([...bad, ...outcomes], left);
}
