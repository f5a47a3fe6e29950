import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { countBytes } from '../countBytes.ts';
import {
  correctionShelf,
  planShelf,
  readShelf,
  similarShelf,
  templateShelf,
} from '../library/libraryFiles.ts';
import { bytesIn } from './bytesIn.ts';
import { type CaseReport, checkCase } from './checkCase.ts';
import { conflictCopies } from './conflictCopies.ts';
import { verifyFile } from './EvidenceStore.ts';
import { LogFolder } from './LogFolder.ts';
import { mapInFlight } from './mapInFlight.ts';
import { mediaExtension } from './mediaExtension.ts';
import { type Problem, toProblem } from './problem.ts';
import type { Vault } from './Vault.ts';
import { listVaultFiles } from './vaultFiles.ts';
import { attachmentPath, parseAttachmentPath } from './vaultPaths.ts';

/** How many files are read at once. */
const IN_FLIGHT = 4;

/** What a check of a whole vault found: how many cases and attachments it looked at, and everything wrong. */
export type VaultReport = Readonly<{
  cases: number;
  attachments: number;
  problems: readonly Problem[];
}>;

const problem = (code: Problem['code'], path: string): Problem => ({
  code,
  params: { file: path },
  path,
});

async function checkAttachment(
  vault: Vault,
  path: string,
  onBytes: (bytes: number) => void,
): Promise<readonly Problem[]> {
  try {
    const state = await verifyFile(vault.pathOf(path), parseAttachmentPath(path) ?? '', onBytes);
    return state === 'altered' ? [problem('attachment-altered', path)] : [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return [toProblem(error, path)];
  }
}

type Library = Readonly<{ problems: readonly Problem[]; pictures: ReadonlySet<string> }>;

/** Templates, similar items, corrected profiles and days of the plan that do not read, pictures that are not there, and the hashes of all pictures. */
async function checkLibrary(vault: Vault, there: readonly string[]): Promise<Library> {
  const [templates, similar] = [
    await readShelf(vault, templateShelf),
    await readShelf(vault, similarShelf),
  ];
  const corrected = await readShelf(vault, correctionShelf);
  const plan = await readShelf(vault, planShelf);
  const found = new Set(there);
  const missing = similar.entries.flatMap(({ name, picture }): readonly Problem[] => {
    if (!picture) return [];
    const path = attachmentPath(picture.sha256, mediaExtension(picture.mediaType));
    const params = { file: picture.fileName, name };
    return found.has(path) ? [] : [{ code: 'similar-picture-missing', params, path }];
  });
  return {
    problems: [
      ...[...templates.damaged, ...similar.damaged].map((path) => problem('library-damaged', path)),
      ...corrected.damaged.map((path) => problem(correctionShelf.damaged, path)),
      ...plan.damaged.map((path) => problem(planShelf.damaged, path)),
      ...missing,
    ],
    pictures: new Set(similar.entries.flatMap(({ picture }) => picture?.sha256 ?? [])),
  };
}

function missingFiles(cases: readonly CaseReport[], there: readonly string[]): readonly Problem[] {
  const found = new Set(there);
  return cases.flatMap(({ id, attachments }) =>
    [...new Set(attachments)]
      .filter((path) => !found.has(path))
      .map((path) => ({
        ...problem('attachment-missing', path),
        params: { file: path, id },
        caseId: id,
      })),
  );
}

/** Files that no case and no similar item names. Only known when every case was read to the end. */
function looseFiles(
  cases: readonly CaseReport[],
  there: readonly string[],
  pictures: ReadonlySet<string>,
): readonly Problem[] {
  if (!cases.every(({ isWhole }) => isWhole)) return [];
  const named = new Set(cases.flatMap(({ hashes }) => hashes));
  return there
    .filter((path) => !named.has(parseAttachmentPath(path) ?? ''))
    .filter((path) => !pictures.has(parseAttachmentPath(path) ?? ''))
    .map((path) => problem('attachment-unreferenced', path));
}

/**
 * Reads everything: every line of every log and its hashes, every snapshot against its logs, every attachment
 * against its hash. Writes nothing and needs no lock. Throws AppError `vault-unreadable`, and what `onProgress` throws.
 */
export async function checkVault(vault: Vault, onProgress?: OnProgress): Promise<VaultReport> {
  const { caseIds, attachments, foreign } = await listVaultFiles(vault);
  const logs = new LogFolder(vault);
  let done = 0;
  const cases = await mapInFlight(caseIds, IN_FLIGHT, async (id) => {
    const total = caseIds.length;
    onProgress?.({ step: 'check-cases', unit: 'cases', done, total });
    const report = await checkCase(vault, logs, id);
    done += 1;
    return report;
  });
  const copies = new Set((await conflictCopies(vault, foreign)).map(({ path }) => path));
  const onBytes = countBytes(onProgress, 'check-files', await bytesIn(vault, attachments));
  const files = await mapInFlight(attachments, IN_FLIGHT, (path) =>
    checkAttachment(vault, path, onBytes),
  );
  const library = await checkLibrary(vault, attachments);
  return {
    cases: caseIds.length,
    attachments: attachments.length,
    problems: [
      ...cases.flatMap(({ problems }) => problems),
      ...files.flat(),
      ...missingFiles(cases, attachments),
      ...looseFiles(cases, attachments, library.pictures),
      ...library.problems,
      ...foreign.map((path) =>
        problem(copies.has(path) ? 'conflict-copy' : 'vault-file-foreign', path),
      ),
    ],
  };
}
