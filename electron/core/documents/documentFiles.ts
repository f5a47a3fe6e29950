import { resolve } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import { type ExaminedFile, examineFile } from '../evidence/examineFile.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { mapInFlight } from '../storage/mapInFlight.ts';

/** One evidence entry of a document. */
export type DocumentedEvidence = NonNullable<CaseDocument['evidence']>[number];

/** An entry with its file as it was found, or why it cannot be taken. */
export type DocumentedFile = Readonly<{
  entry: DocumentedEvidence;
  facts: ExaminedFile | AppError;
}>;

/** The hash of such a file; of one that cannot be taken, what the document says. */
export const documentedHash = ({ entry, facts }: DocumentedFile): string | undefined =>
  facts instanceof AppError ? entry.sha256 : facts.sha256;

/** As many files as the photo tool decodes at a time, and one that is read meanwhile. */
const IN_FLIGHT = 3;

async function examine(
  { file, sha256 }: DocumentedEvidence,
  folder: string,
  photos: PhotoTool,
  zone: string,
): Promise<ExaminedFile | AppError> {
  try {
    const facts = await examineFile(resolve(folder, file), photos, zone);
    if (sha256 === undefined || sha256 === facts.sha256) return facts;
    return new AppError('document-file-altered', { file });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Examines the files that a document names; `folder` is where the document lies. */
export async function examineDocumentFiles(
  { evidence = [] }: CaseDocument,
  folder: string,
  photos: PhotoTool,
  zone: string,
): Promise<readonly DocumentedFile[]> {
  return await mapInFlight(evidence, IN_FLIGHT, async (entry) => ({
    entry,
    facts: await examine(entry, folder, photos, zone),
  }));
}
