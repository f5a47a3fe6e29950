import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { DossierExport } from '../../../shared/domain/dossierExport.ts';
import type { Core } from '../createCore.ts';
import { type DossierMark, findMark, MARK_CHARS } from '../dossier/dossierMark.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';
import { findDispute } from './findDispute.ts';

/** What became of the file behind an exhibit: `thinned` when a smaller copy took its place and says what it was. */
export type OriginalState = 'unaltered' | 'altered' | 'missing' | 'thinned';

/** An original that a dossier rests on, as it is now. */
export type VerifiedOriginal = Readonly<{
  item: string;
  fileName: string;
  sha256: string;
  state: OriginalState;
}>;

/**
 * What the vault knows of a file. `known`: it is, or was, a file of a dossier that was noted. `unaltered`: its bytes are
 * the ones that were written. `marked`: it says that it is a dossier of Claimfolio.
 */
export type VerifiedDossier = Readonly<{
  known: boolean;
  unaltered: boolean;
  marked: boolean;
  sha256: string;
  exportedAt: string | null;
  caseId: string | null;
  disputeId: string | null;
  destination: string | null;
  originals: readonly VerifiedOriginal[];
}>;

type Read = Readonly<{ sha256: string; mark: DossierMark | undefined }>;

/** Reads a file once, whatever its size. */
async function read(path: string): Promise<Read> {
  const digest = createHash('sha256');
  let mark: DossierMark | undefined;
  let tail = Buffer.alloc(0);
  for await (const chunk of readWhole(path)) {
    digest.update(chunk);
    const seen = Buffer.concat([tail, chunk]);
    mark ??= findMark(seen);
    tail = seen.subarray(-MARK_CHARS);
  }
  return { sha256: digest.digest('hex'), mark };
}

async function stateOf(
  { evidence }: Core,
  aCase: Case,
  { item, sha256 }: DossierExport['originals'][number],
): Promise<OriginalState> {
  const found = aCase.evidence.find(({ id }) => id === item);
  if (!found) return 'missing';
  if (found.sha256 === sha256) {
    const state = await verifyFile(evidence.pathOf(sha256, found.mediaType), sha256);
    return state === 'ok' ? 'unaltered' : state;
  }
  return found.original?.sha256 === sha256 ? 'thinned' : 'altered';
}

type Found = Readonly<{ aCase: Case; record: DossierExport }>;

/** The record of a dossier: the one that has this very file, else the last one of the same mark. */
async function findRecord(core: Core, { sha256, mark }: Read): Promise<Found | undefined> {
  if (!mark) return undefined;
  try {
    const { aCase } = await findDispute(core, mark.disputeId);
    const marked = aCase.exports.filter((one) => one.mark === mark.mark);
    const own = marked.find(({ files }) => files.some((file) => file.sha256 === sha256));
    const record = own ?? marked.at(-1);
    return record && { aCase, record };
  } catch (error) {
    if (error instanceof AppError && error.code === 'dispute-not-found') return undefined;
    throw error;
  }
}

/**
 * Says whether a file is a dossier that was made from this vault, whether its bytes are still those that were written,
 * and whether the originals behind it are. Changes nothing. Throws AppError `file-missing`, `file-unreadable` or
 * `file-changed`.
 */
export async function verifyDossier(core: Core, path: string): Promise<VerifiedDossier> {
  const file = await read(path);
  const found = await findRecord(core, file);
  const common = { sha256: file.sha256, marked: file.mark !== undefined };
  if (!found)
    return {
      ...{ known: false, unaltered: false, ...common, exportedAt: null, caseId: null },
      ...{ disputeId: null, destination: null, originals: [] },
    };
  const { aCase, record } = found;
  const originals: VerifiedOriginal[] = [];
  for (const original of record.originals)
    originals.push({ ...original, state: await stateOf(core, aCase, original) });
  return {
    ...{ known: true, ...common, exportedAt: record.at, caseId: aCase.id },
    ...{ disputeId: record.disputeId, destination: record.destination, originals },
    unaltered: record.files.some(({ sha256 }) => sha256 === file.sha256),
  };
}
