import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { DossierExport } from '../../../shared/domain/dossierExport.ts';
import { setItem } from '../../../shared/domain/edit.ts';
import type { Core } from '../createCore.ts';
import type { MadeExport } from '../dossier/dossierContract.ts';
import { withVaultLock } from '../storage/lock.ts';
import { findDispute } from './findDispute.ts';

const withoutId = ({ id: _, ...rest }: DossierExport): object => rest;

/** Notes a dossier that was written to `paths`. The same one written again to files of the same names is noted once. */
async function record(
  core: Core,
  { record: content, answer }: MadeExport,
  paths: readonly string[],
): Promise<void> {
  const files = answer.files.map(({ path, mime, bytes, pages, sha256 }, at) => ({
    name: basename(paths[at] ?? path),
    ...{ mime, bytes, pages, sha256 },
  }));
  const made: DossierExport = { id: core.ids.next(), ...content, files };
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const { aCase } = await findDispute(core, content.disputeId);
    if (aCase.exports.some((one) => isDeepStrictEqual(withoutId(one), withoutId(made)))) return;
    await core.cases.append({ caseId: aCase.id, items: [setItem('exports', made)] });
  });
}

/**
 * Notes in the vault that a dossier was written to `paths`, in the order of its files. The dossier counts also where
 * that cannot be noted, as in a vault that is read-only or in use: then the answer says so, as warnings.
 */
export async function recordExport(
  core: Core,
  made: MadeExport,
  paths: readonly string[],
): Promise<readonly ErrorData[]> {
  try {
    await record(core, made, paths);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ code: 'warning-export-unrecorded', params: {} }, error.toData()];
  }
}
