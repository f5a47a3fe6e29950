import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, clipboard, nativeImage, shell } from 'electron';
import { AppError } from '../../../shared/appError.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import type { DossierSaved } from '../../../shared/ipc/dossier.ts';
import { translate } from '../../../shared/translate.ts';
import { findDestination, loadDestinations } from '../../core/destinations/loadDestinations.ts';
import { dossierName } from '../../core/dossier/dossierName.ts';
import { isMissing } from '../../core/storage/errno.ts';
import { orderDossier } from '../../core/useCases/orderDossier.ts';
import { recordExport } from '../../core/useCases/recordExport.ts';
import { chooseNewFile } from '../chooseFiles.ts';
import { checkChosen } from '../dossier/checkChosen.ts';
import type { Draft } from '../dossier/DossierPreviews.ts';
import { dossierChoices } from '../dossier/dossierChoices.ts';
import { previewOf } from '../dossier/previewOf.ts';
import { saveDraft } from '../dossier/saveDraft.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

type DossierChannel = Extract<Channel, `dossier.${string}`>;

/** How large the picture under the pointer is while a file is dragged, in pixels. */
const DRAG_ICON = 64;

const destinations = () => loadDestinations(join(resourcesFolder(), 'destinations'));

async function make(
  { session, dossiers }: HandlerParts,
  { draftId: _, hidesBuyer, ...options }: Input<'dossier.make'>,
  signal: AbortSignal,
): Promise<Omit<Draft, 'id'>> {
  const known = await destinations();
  const order = await orderDossier(await session.core(), known, {
    ...{ ...options, out: 'dossier' },
    ...(hidesBuyer && { redact: 'buyer' as const }),
  });
  const made = await dossiers.make(order, signal);
  const { maxFileNameChars } = findDestination(known, options.destinationId);
  return { made, name: dossierName(order.aCase.orderNumber, maxFileNameChars) };
}

function suggestedPath({ places }: HandlerParts, { made, name }: Draft): string {
  const [only] = made.files;
  const ending = only?.mime === 'application/pdf' ? '.pdf' : '.jpg';
  const file = made.files.length === 1 ? `${name}${ending}` : name;
  const { dossierFolder } = places.content;
  return dossierFolder ? join(dossierFolder, file) : file;
}

type Saved = Readonly<{ draftId: string; paths: readonly string[] }>;

async function save(parts: HandlerParts, draftId: string): Promise<DossierSaved & Partial<Saved>> {
  const { previews, places, settings } = parts;
  const draft = previews.get(draftId);
  const title = translate(settings.content.language, 'app/dossier.save');
  const path = await chooseNewFile(windowOf(parts), title, suggestedPath(parts, draft));
  if (path === undefined) return { kind: 'cancelled' };
  const paths = await saveDraft(draft.made, path);
  const warnings = await parts.session.edit((core) => recordExport(core, draft.made, paths));
  await places.write({ ...places.content, dossierFolder: dirname(path) });
  const files = draft.made.answer.files.map(({ bytes, sha256 }, at) => ({
    ...{ name: basename(paths[at] ?? path), bytes, sha256 },
  }));
  return { kind: 'done', draftId, place: path, files, paths, warnings: [...warnings] };
}

/** The paths of what was saved last. Throws AppError `dossier-saved-gone` when it is not there any more. */
async function savedPaths(saved: Saved | undefined, draftId: string): Promise<readonly string[]> {
  if (saved?.draftId !== draftId) throw new AppError('dossier-preview-gone');
  for (const path of saved.paths)
    await stat(path).catch((error) => {
      throw isMissing(error) ? new AppError('dossier-saved-gone', { path }) : error;
    });
  return saved.paths;
}

function dragIcon() {
  const icon = join(resourcesFolder(), app.isPackaged ? 'icon.png' : 'icons/icon.png');
  return nativeImage.createFromPath(icon).resize({ width: DRAG_ICON });
}

/** What the main process does for the screen of the dossier. */
export function dossierHandlers(parts: HandlerParts): Pick<Handlers, DossierChannel> {
  const { session, previews } = parts;
  let saved: Saved | undefined;
  return {
    'dossier.choices': async ({ caseId }) =>
      dossierChoices(await (await session.core()).cases.open(caseId), await destinations()),
    'dossier.make': async (request) =>
      previewOf(await previews.make(request.draftId, (signal) => make(parts, request, signal))),
    'dossier.stop': async ({ draftId }) => {
      previews.stop(draftId);
      return {};
    },
    'dossier.save': async ({ draftId }) => {
      const { paths, ...answer } = await save(parts, draftId);
      if (paths) saved = { draftId, paths };
      return answer;
    },
    'dossier.copy': async ({ draftId }) => {
      await clipboard.writeText(previews.get(draftId).made.answer.text.body);
      return {};
    },
    'dossier.drag': async ({ draftId }) => {
      const [file = '', ...others] = await savedPaths(saved, draftId);
      const files = [file, ...others];
      windowOf(parts).webContents.startDrag({ file, files, icon: dragIcon() });
      return {};
    },
    'dossier.show': async ({ draftId }) => {
      const [file = ''] = await savedPaths(saved, draftId);
      shell.showItemInFolder(file);
      return {};
    },
    'dossier.check': async () => await checkChosen(parts),
  };
}
