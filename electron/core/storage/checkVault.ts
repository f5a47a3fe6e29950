import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { countBytes } from '../countBytes.ts';
import {
  correctionShelf,
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
import { type Problem, toProblem } from './problem.ts';
import type { Vault } from './Vault.ts';
import { listVaultFiles } from './vaultFiles.ts';
import { parseAttachmentPath } from './vaultPaths.ts';

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

/** Templates, similar items and corrected profiles that do not read. */
async function damagedEntries(vault: Vault): Promise<readonly Problem[]> {
  const content = [await readShelf(vault, templateShelf), await readShelf(vault, similarShelf)];
  const corrected = await readShelf(vault, correctionShelf);
  return [
    ...content.flatMap(({ damaged }) => damaged.map((path) => problem('library-damaged', path))),
    ...corrected.damaged.map((path) => problem(correctionShelf.damaged, path)),
  ];
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

/** Files that no case names. Only known when every case was read to the end. */
function looseFiles(cases: readonly CaseReport[], there: readonly string[]): readonly Problem[] {
  if (!cases.every(({ isWhole }) => isWhole)) return [];
  const named = new Set(cases.flatMap(({ hashes }) => hashes));
  return there
    .filter((path) => !named.has(parseAttachmentPath(path) ?? ''))
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
  const entries = await damagedEntries(vault);
  return {
    cases: caseIds.length,
    attachments: attachments.length,
    problems: [
      ...cases.flatMap(({ problems }) => problems),
      ...files.flat(),
      ...missingFiles(cases, attachments),
      ...looseFiles(cases, attachments),
      ...entries,
      ...foreign.map((path) =>
        problem(copies.has(path) ? 'conflict-copy' : 'vault-file-foreign', path),
      ),
    ],
  };
}
