import { hash } from 'node:crypto';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { setItem } from '../../../shared/domain/edit.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import { protectedSince, THIN_EDGE, thinnable } from '../../../shared/domain/thinning.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { IndexedCase } from '../caseIndex/indexedCase.ts';
import type { Core } from '../createCore.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { withVaultLock } from '../storage/lock.ts';
import { mediaExtension } from '../storage/mediaExtension.ts';
import { attachmentPath } from '../storage/vaultPaths.ts';

/** JPEG quality of the smaller copies, 1 to 100. */
const QUALITY = 78;
const SMALLER = 'image/jpeg';
/** A copy takes the place of a photo when it has at most this part of its bytes. */
const WORTH_IT = 0.7;

/** Photos of cases that nobody can dispute any more, as they are now. */
export type ThinningOffer = Readonly<{ cases: number; photos: number; bytes: number }>;

/** What was made smaller. */
export type ThinningAnswer = Readonly<{
  cases: number;
  photos: number;
  /** Bytes that become free when the originals go, 30 days later. */
  bytes: number;
  /** Photos that could not be made smaller, and why; they are as they were. */
  refused: readonly ErrorData[];
}>;

/** What thinning works with. */
export type ThinningRequest = Readonly<{
  photos: Pick<PhotoTool, 'encode'>;
  onProgress?: OnProgress;
}>;

/** A photo in its smaller form: what its item says from now on. */
type Thinned = Readonly<{ id: string; set: object; saved: number }>;

type Due = Readonly<{ id: string; thinnable: NonNullable<IndexedCase['thinnable']> }>;

const startOfProtection = ({ clock }: Core): string =>
  protectedSince(clock.now().toZonedDateTimeISO(clock.zone).toPlainDate());

function dueCases(core: Core): readonly Due[] {
  const since = startOfProtection(core);
  return [...core.index.cases].flatMap(({ id, thinnable: found }) =>
    found && found.lastDay < since ? [{ id, thinnable: found }] : [],
  );
}

/** The photos of a case that may be made smaller today: it may have changed since the index was read. */
function dueIn(core: Core, aCase: Case): readonly EvidenceItem[] {
  const found = thinnable(aCase);
  return found && found.lastDay < startOfProtection(core) ? found.photos : [];
}

/** What could be made smaller today. Throws AppError `vault-unreadable`. */
export async function thinningOffer(core: Core): Promise<ThinningOffer> {
  await core.index.refresh();
  const due = dueCases(core).map((one) => one.thinnable);
  const sum = (of: 'photos' | 'bytes') => due.reduce((total, one) => total + one[of], 0);
  return { cases: due.length, photos: sum('photos'), bytes: sum('bytes') };
}

/** Puts the smaller copy of a photo into the vault; undefined when that would hardly be smaller. */
async function thin(
  core: Core,
  tool: ThinningRequest['photos'],
  caseId: string,
  photo: EvidenceItem,
): Promise<Thinned | ErrorData | undefined> {
  const { id, sha256, bytes, mediaType, fileName: file } = photo;
  const source = core.evidence.pathOf(sha256, mediaType);
  const made = await tool.encode(source, THIN_EDGE, [QUALITY], { sha256 }).catch((error) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (made instanceof AppError)
    return { code: made.code, params: { ...made.params, file, id: caseId } };
  const { width, height, jpegs } = made;
  const [jpeg] = jpegs;
  if (!jpeg || jpeg.length > WORTH_IT * bytes) return undefined;
  const smaller = hash('sha256', jpeg);
  const path = attachmentPath(smaller, mediaExtension(SMALLER));
  await core.evidence.putBack(path, smaller, jpeg);
  const replacedAt = core.clock.now().toString({ smallestUnit: 'millisecond' });
  const now = { sha256: smaller, bytes: jpeg.length, mediaType: SMALLER };
  const original = { sha256, bytes, mediaType, replacedAt };
  return { id, saved: bytes - jpeg.length, set: { ...now, pixels: { width, height }, original } };
}

/** The photos of one case as one edit, so that they are undone together. */
async function thinCase(
  core: Core,
  { photos: tool }: ThinningRequest,
  id: string,
  onPhoto: (bytes: number) => void,
) {
  const { vault, clock, cases } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const due = dueIn(core, await cases.open(id));
    const outcomes: (Thinned | ErrorData)[] = [];
    for (const photo of due) {
      const outcome = await thin(core, tool, id, photo);
      if (outcome) outcomes.push(outcome);
      onPhoto(photo.bytes);
    }
    const thinned = outcomes.filter((one) => 'saved' in one);
    const items = thinned.map(({ id: item, set }) => setItem('evidence', { id: item, ...set }));
    if (items.length > 0) await cases.append({ caseId: id, items });
    return { thinned, refused: outcomes.filter((one) => 'code' in one) };
  });
}

/**
 * Lets smaller copies take the place of the large photos of all cases that nobody can dispute any more. What each
 * was is recorded with its hash; the originals stay for 30 days, and so long it can be undone, case by case. Throws
 * AppError `vault-read-only`, `vault-locked`, `disk-full` or `write-failed`, and what `onProgress` throws; then
 * cases are done or as they were.
 */
export async function thinPhotos(core: Core, request: ThinningRequest): Promise<ThinningAnswer> {
  const { bytes: total } = await thinningOffer(core);
  const refused: ErrorData[] = [];
  const thinned: Thinned[] = [];
  let [cases, done] = [0, 0];
  const step = { step: 'thin', unit: 'bytes' } as const;
  request.onProgress?.({ ...step, done, total });
  for (const { id } of dueCases(core)) {
    const onPhoto = (bytes: number) => {
      done += bytes;
      request.onProgress?.({ ...step, done, total: Math.max(done, total) });
    };
    const found = await thinCase(core, request, id, onPhoto);
    thinned.push(...found.thinned);
    refused.push(...found.refused);
    if (found.thinned.length > 0) cases += 1;
  }
  const bytes = thinned.reduce((sum, { saved }) => sum + saved, 0);
  return { cases, photos: thinned.length, bytes, refused };
}
