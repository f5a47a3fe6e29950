import { join } from 'node:path';
import { clipboard, shell } from 'electron';
import { AppError } from '../../../shared/appError.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import type { Words } from '../../../shared/ipc/words.ts';
import { readShelf, similarShelf, templateShelf } from '../../core/library/libraryFiles.ts';
import { loadTemplates } from '../../core/templates/loadTemplates.ts';
import { removeEntry, saveSimilarItem, saveTemplate } from '../../core/useCases/changeLibrary.ts';
import { sendMessage } from '../../core/useCases/sendMessage.ts';
import { removeSimilarItem } from '../../core/useCases/similarPicture.ts';
import { mailAddress } from '../mailAddress.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import { caseDetail } from './caseDetail.ts';
import type { HandlerParts } from './HandlerParts.ts';
import { choosePicture, copyPicture, similarPictures } from './similarPictures.ts';

type WordsChannel = Extract<Channel, `words.${string}`>;

async function read(parts: HandlerParts): Promise<Words> {
  const { vault } = await parts.session.core();
  const files = await loadTemplates(join(resourcesFolder(), 'templates'));
  const [own, similar] = [
    await readShelf(vault, templateShelf),
    await readShelf(vault, similarShelf),
  ];
  const damaged = [...own.damaged, ...similar.damaged];
  const pictures = await similarPictures(parts, similar.entries);
  const kept = { own: [...own.entries], similar: [...similar.entries], pictures };
  return { files: [...files], ...kept, damaged };
}

async function openMail({ session }: HandlerParts, request: Input<'words.openMail'>) {
  const { caseId, subject, body } = request;
  const { buyer } = await (await session.core()).cases.open(caseId);
  const mail = mailAddress({ to: buyer.email ?? '', subject, body });
  if (!mail) throw new AppError('mail-address-missing');
  if (!mail.isWhole) await clipboard.writeText(body);
  try {
    await shell.openExternal(mail.address);
  } catch (cause) {
    throw new AppError('mail-program-missing', {}, { cause });
  }
  return { isWhole: mail.isWhole };
}

/** What the main process does for the writing of messages: templates, sending as recorded, the mail program. */
export function wordsHandlers(parts: HandlerParts): Pick<Handlers, WordsChannel> {
  const { session } = parts;
  return {
    'words.read': () => read(parts),
    'words.send': (sent) =>
      session.edit(async (core) => {
        const { nextFollowUpOn } = await sendMessage(core, sent);
        return { detail: await caseDetail(core, sent.caseId), nextFollowUpOn };
      }),
    'words.openMail': (request) => openMail(parts, request),
    'words.keepTemplate': (template) =>
      session.edit(async (core) => ({ id: await saveTemplate(core, template) })),
    'words.keepSimilar': (item) =>
      session.edit(async (core) => ({ id: await saveSimilarItem(core, item) })),
    'words.takeOut': ({ folder, id }) =>
      session.edit(async (core) => {
        if (folder === 'templates') await removeEntry(core, templateShelf, id);
        else await removeSimilarItem(core, id);
        return {};
      }),
    'words.choosePicture': async ({ id }) => await choosePicture(parts, id),
    'words.copyPicture': async (place) => copyPicture(parts, place),
  };
}
