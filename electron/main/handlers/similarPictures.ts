import type { ErrorData } from '../../../shared/appError.ts';
import type { Words } from '../../../shared/ipc/words.ts';
import type { SimilarItem } from '../../../shared/templates/library.ts';
import { translate } from '../../../shared/translate.ts';
import { setSimilarPicture } from '../../core/useCases/similarPicture.ts';
import { chooseFiles } from '../chooseFiles.ts';
import { largeAddress } from '../ThumbnailFiles.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

/** An error in the words of the item: the name that its file had, and that of the item. */
function inWords({ code, params }: ErrorData, file: string, name: string): ErrorData {
  const named = code === 'file-missing' ? 'similar-picture-missing' : code;
  return { code: named, params: { ...params, file, name } };
}

/** The pictures of similar items as the page shows them. Looks at each, so that a broken one is named. */
export async function similarPictures(
  { session, thumbnails }: Pick<HandlerParts, 'session' | 'thumbnails'>,
  items: readonly SimilarItem[],
): Promise<Words['pictures']> {
  const { vault } = await session.core();
  const pictures: Record<string, Words['pictures'][string]> = {};
  for (const { id, name, picture } of items) {
    if (!picture) continue;
    const fault = (await thumbnails.faultOf(vault, picture))?.toData();
    pictures[id] = {
      address: largeAddress(picture),
      ...(fault && { fault: inWords(fault, picture.fileName, name) }),
    };
  }
  return pictures;
}

/** Asks for a picture in the system's own way and keeps it with the item. Throws as `setSimilarPicture`. */
export async function choosePicture(
  parts: HandlerParts,
  id: string,
): Promise<Readonly<{ isChosen: boolean }>> {
  const title = translate(parts.settings.content.language, 'app/writer.similar.picture');
  const [path] = await chooseFiles(windowOf(parts), title, 'files');
  if (path === undefined) return { isChosen: false };
  await parts.session.edit(async (core) => await setSimilarPicture(core, parts.photos, id, path));
  return { isChosen: true };
}

/** Copies the picture that the page shows at a place, so that it can be pasted into a chat. */
export function copyPicture(parts: HandlerParts, { x, y }: Readonly<{ x: number; y: number }>) {
  const { webContents } = windowOf(parts);
  const zoom = webContents.getZoomFactor();
  webContents.copyImageAt(Math.round(x * zoom), Math.round(y * zoom));
  return {};
}
