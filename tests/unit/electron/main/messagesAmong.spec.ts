import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIds } from '../../../../electron/core/ids.ts';
import { readSources } from '../../../../electron/core/messages/readSources.ts';
import { MessageDrafts } from '../../../../electron/main/MessageDrafts.ts';
import { messagesAmong } from '../../../../electron/main/messagesAmong.ts';
import { aClock, aFolder } from '../../../builders/aVault.ts';

const clock = aClock();
const caseId = createIds(clock).next();
const aDrafts = () => new MessageDrafts(readSources, clock, createIds(clock));

async function files() {
  const folder = await aFolder();
  const of = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return { kind: 'path' as const, path: join(folder, name) };
  };
  return {
    chat: await of('chat.txt', '03.03.26, 10:00 - Ana: hi'),
    list: await of('list.txt', 'shoes\nbags'),
    data: await of(
      'result.json',
      '{"messages":[{"type":"message","date_unixtime":"1544006350","from":"Ana","text":"hi"}]}',
    ),
    photo: await of('photo.jpg', 'not looked into'),
  };
}

test('what holds messages is kept to be looked at; a text is evidence as well, data is not', async () => {
  const drafts = aDrafts();
  const { chat, list, data, photo } = await files();
  const { evidence, draft = '' } = await messagesAmong(drafts, { caseId }, [
    chat,
    list,
    data,
    photo,
  ]);
  expect(evidence).toEqual([chat, list, photo]);
  expect(drafts.sources(draft).map(({ name }) => name)).toEqual(['chat.txt', 'result.json']);
});

test('dropped on the talk, files are only read', async () => {
  const drafts = aDrafts();
  const { chat, photo } = await files();
  const { evidence, draft } = await messagesAmong(drafts, { caseId, as: 'messages' }, [
    chat,
    photo,
  ]);
  expect(evidence).toEqual([photo]);
  expect(draft).toBeDefined();
});

test('a file for the place of a shot is that shot, and a draft that is gone says so', async () => {
  const drafts = aDrafts();
  const { chat } = await files();
  const answer = await messagesAmong(drafts, { caseId, kind: 'chat' }, [chat]);
  expect(answer).toEqual({ evidence: [chat] });
  expect(() => drafts.sources(caseId)).toThrow('messages-draft-gone');
});
