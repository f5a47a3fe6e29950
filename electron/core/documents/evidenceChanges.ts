import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { ItemEdit } from '../../../shared/domain/edit.ts';
import { type Capture, type EvidenceItem, fileHashes } from '../../../shared/domain/evidence.ts';
import type { Core } from '../createCore.ts';
import { sortEvidence } from '../evidence/sortEvidence.ts';
import { checkedMoment } from './checkedText.ts';
import { type DocumentedEvidence, type DocumentedFile, documentedHash } from './documentFiles.ts';
import type { EvidenceIds } from './EvidenceIds.ts';
import { evidenceRule } from './listRules.ts';
import { type Draft, mergeList } from './mergeList.ts';

/** A time that the document says and the file does not is the seller's word. */
function captureOf({ takenAt }: DocumentedEvidence, found: Capture | undefined) {
  if (takenAt === undefined) return found;
  const at = checkedMoment(takenAt);
  return isDeepStrictEqual(at, found?.at) ? found : { at, source: 'by-hand' as const };
}

function knownItem(aCase: Case, file: DocumentedFile): EvidenceItem | undefined {
  const sha256 = documentedHash(file);
  return aCase.evidence.find((item) => sha256 && fileHashes(item).includes(sha256));
}

async function newDraft(
  { evidence, clock }: Core,
  aCase: Case,
  { entry, facts }: DocumentedFile,
): Promise<Draft<EvidenceItem>> {
  if (facts instanceof AppError) throw facts;
  const { path, ...known } = facts;
  const { sha256, bytes } = await evidence.add(path, known.mediaType);
  if (sha256 !== known.sha256) throw new AppError('file-changed', { file: entry.file });
  const capture = captureOf(entry, known.capture);
  const fileName = entry.fileName ?? known.fileName;
  const { stage, kind } = entry;
  return {
    ...known,
    fileName,
    bytes,
    capture,
    caption: entry.caption,
    turned: entry.turned,
    ...sortEvidence({ ...known, fileName, capture, stage, kind }, aCase, clock.zone),
    addedAt: clock.now().toString({ smallestUnit: 'millisecond' }),
  };
}

function knownDraft(item: EvidenceItem, entry: DocumentedEvidence): Draft<EvidenceItem> {
  return {
    ...item,
    fileName: entry.fileName ?? item.fileName,
    stage: entry.stage ?? item.stage,
    kind: entry.kind ?? item.kind,
    caption: entry.caption ?? item.caption,
    capture: captureOf(entry, item.capture),
    turned: entry.turned ?? item.turned,
  };
}

/**
 * Copies the files of a document into the vault, and answers the edits that enter them in the case. What the
 * case has already needs no file. Throws the AppError of the first file that cannot be taken.
 */
export async function evidenceChanges(
  core: Core,
  aCase: Case,
  files: readonly DocumentedFile[],
  ids: EvidenceIds,
): Promise<readonly ItemEdit[]> {
  const drafts: Draft<EvidenceItem>[] = [];
  for (const file of files) {
    const known = knownItem(aCase, file);
    drafts.push(known ? knownDraft(known, file.entry) : await newDraft(core, aCase, file));
  }
  return mergeList(evidenceRule, aCase.evidence, drafts, ({ sha256 }) => ids.of(sha256)).edits;
}
