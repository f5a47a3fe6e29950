import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, inject, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { Core } from '../../../../../electron/core/createCore.ts';
import type { MessageSource } from '../../../../../electron/core/messages/reading.ts';
import { readSources } from '../../../../../electron/core/messages/readSources.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import {
  importMessages,
  previewMessages,
} from '../../../../../electron/core/useCases/importMessages.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

async function aCaseIn(core: Core, buyer = 'Ana López'): Promise<string> {
  const caseId = core.ids.next();
  const set = { orderNumber: 'M-1', stage: 'delivered', 'buyer.name': buyer };
  await change(core, () => core.cases.append({ caseId, set }));
  return caseId;
}

const chat = (text: string, name = 'chat.txt'): MessageSource => ({ kind: 'text', name, text });

const run = async (
  core: Core,
  caseId: string,
  sources: readonly MessageSource[],
  me: readonly string[] = [],
) => await importMessages(core, readSources, photos, { caseId, sources, me });

const talk =
  '03.03.26, 10:00 - Ana: Where is my parcel?\n03.03.26, 10:01 - Shop: On its way, see you soon.';

test('a chat comes in once, however often it is imported', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  expect(await run(core, caseId, [chat(talk)])).toMatchObject({ added: 2, known: 0, refused: [] });
  const longer = `${talk}\n03.03.26, 10:02 - Ana: Thank you`;
  expect(await run(core, caseId, [chat(longer), chat(talk)])).toMatchObject({ added: 1, known: 4 });
  const { messages } = await core.cases.open(caseId);
  expect(messages).toMatchObject([
    {
      direction: 'in',
      at: { local: '2026-03-03T10:00' },
      text: 'Where is my parcel?',
      language: 'en',
    },
    { direction: 'out', at: { local: '2026-03-03T10:01' } },
    { direction: 'in', text: 'Thank you' },
  ]);
  expect(messages[0]?.at.zone).toBeUndefined();
});

test('nothing is taken while it is not known who the seller is', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core, 'Somebody Else');
  const asked = await run(core, caseId, [chat(talk)]);
  expect(asked).toMatchObject({ added: 0, known: 0 });
  expect(asked.refused).toMatchObject([
    { error: { code: 'messages-need-me', params: { names: 'Ana, Shop' } } },
  ]);
  expect((await core.cases.open(caseId)).messages).toEqual([]);
  expect(await run(core, caseId, [chat(talk)], ['Shop'])).toMatchObject({ added: 2, refused: [] });
});

test('one source that cannot be read does not hold up the others', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const gone: MessageSource = { kind: 'path', name: 'gone.eml', path: '/nowhere/gone.eml' };
  const answer = await run(core, caseId, [gone, chat('no chat at all', 'letter.txt'), chat(talk)]);
  expect(answer).toMatchObject({
    added: 2,
    refused: [
      { file: 'gone.eml', error: { code: 'file-missing' } },
      { file: 'letter.txt', error: { code: 'messages-none' } },
    ],
  });
});

async function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

const sent =
  '[03.03.26, 10:00:00] Ana: \u200e<attached: 0001-PHOTO.jpg>\n[03.03.26, 10:01:00] Shop: I see';

test('an exported chat brings its photos, named by their messages, and one undo takes all back', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const folder = await aFolder();
  const photo = await readFile(await writePhoto(join(folder, 'p.jpg'), { width: 16, height: 12 }));
  const path = join(folder, 'chat.zip');
  await writeFile(
    path,
    await zipOf({ '_chat.txt': Buffer.from(sent), '0001-PHOTO.jpg': photo, 'other.jpg': photo }),
  );
  const answer = await run(core, caseId, [{ kind: 'path', name: 'chat.zip', path }]);
  expect(answer).toMatchObject({ added: 2, attached: 1, refused: [] });
  const { messages, evidence } = await core.cases.open(caseId);
  expect(evidence).toMatchObject([
    { fileName: '0001-PHOTO.jpg', kind: 'chat', stage: 'delivered' },
  ]);
  expect(evidence[0]?.capture).toBeUndefined();
  expect(messages[0]?.evidenceIds).toEqual([evidence[0]?.id]);
  expect(await readdir(core.vault.temporaryFolder)).toEqual([]);
  await undoChange(core, caseId);
  expect(await core.cases.open(caseId)).toMatchObject({ messages: [], evidence: [] });
});

test('a file that is no evidence is refused by name, and its message stays', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const bytes = await zipOf({
    '_chat.txt': Buffer.from(sent),
    '0001-PHOTO.jpg': Buffer.from('MZ no photo'),
  });
  const answer = await run(core, caseId, [{ kind: 'bytes', name: 'chat.zip', bytes }]);
  expect(answer).toMatchObject({ added: 2, attached: 0 });
  expect(answer.refused).toMatchObject([{ file: '0001-PHOTO.jpg' }]);
});

test('an archive that would fill the disk is refused', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const bytes = await zipOf({ '_chat.txt': Buffer.alloc(30_000_000) });
  const answer = await run(core, caseId, [{ kind: 'bytes', name: 'bomb.zip', bytes }]);
  expect(answer.refused).toMatchObject([{ error: { code: 'archive-unsafe' } }]);
  const torn = await run(core, caseId, [
    { kind: 'bytes', name: 'torn.zip', bytes: bytes.subarray(0, 500) },
  ]);
  expect(torn.refused).toMatchObject([{ error: { code: 'archive-unreadable' } }]);
});

test('a preview tells all and changes nothing', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  await run(core, caseId, [chat(talk.split('\n')[0] ?? '')]);
  const request = { caseId, sources: [chat(talk)], me: [] };
  const preview = await previewMessages(core, readSources, request);
  expect(preview.messages.map(({ direction, isKnown }) => [direction, isKnown])).toEqual([
    ['in', true],
    ['out', false],
  ]);
  expect((await core.cases.open(caseId)).messages).toHaveLength(1);
});
