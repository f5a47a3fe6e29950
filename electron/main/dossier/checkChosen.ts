import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { CheckDrop, DossierChecked } from '../../../shared/ipc/dossier.ts';
import { translate } from '../../../shared/translate.ts';
import type { Core } from '../../core/createCore.ts';
import { type VerifiedDossier, verifyDossier } from '../../core/useCases/verifyDossier.ts';
import { chooseFile } from '../chooseFiles.ts';
import { type HandlerParts, windowOf } from '../handlers/HandlerParts.ts';

type Checked = Extract<DossierChecked, { kind: 'done' }>;

function verdictOf({ known, unaltered, marked }: VerifiedDossier): Checked['verdict'] {
  if (known) return unaltered ? 'unaltered' : 'altered';
  return marked ? 'marked' : 'unknown';
}

/** What the vault knows of a file, as the page is told of it. Throws as `verifyDossier`. */
export async function checkFile(core: Core, path: string): Promise<Checked> {
  const verified = await verifyDossier(core, path);
  const { caseId, exportedAt: at, originals } = verified;
  const made =
    caseId && at ? { at, caseId, order: (await core.cases.open(caseId)).orderNumber } : null;
  return {
    ...{ kind: 'done', file: basename(path), verdict: verdictOf(verified), made },
    originals: originals.map(({ item, fileName, state }) => ({ item, fileName, state })),
  };
}

/** What the vault knows of a file that was dropped. Throws as `verifyDossier`, and `file-missing` for one without a place on the disk. */
export async function checkDropped(
  { session }: Pick<HandlerParts, 'session'>,
  { name, path }: CheckDrop,
): Promise<Checked> {
  if (path === '') throw new AppError('file-missing', { file: name });
  return await checkFile(await session.core(), path);
}

/** Asks for a file, and says whether it is a dossier of this vault as it was written. Throws as `verifyDossier`. */
export async function checkChosen(parts: HandlerParts): Promise<DossierChecked> {
  const title = translate(parts.settings.content.language, 'app/check-dossier.choose');
  const path = await chooseFile(windowOf(parts), title, ['pdf', 'jpg', 'jpeg']);
  if (path === undefined) return { kind: 'cancelled' };
  return await checkFile(await parts.session.core(), path);
}
