import { basename } from 'node:path';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import type { MessagesPreview } from '../../../shared/ipc/messages.ts';
import { translate } from '../../../shared/translate.ts';
import {
  importMessages,
  type MessagesRequest,
  previewMessages,
  type SortedMessages,
  type ToldPart,
} from '../../core/useCases/importMessages.ts';
import { chooseFiles } from '../chooseFiles.ts';
import { caseDetail } from './caseDetail.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

type MessageChannel = Extract<Channel, `messages.${string}`>;

/** What the page shows of one text; the whole of it comes in. */
const SHOWN = 400;

function requestOf(
  { messages, settings }: HandlerParts,
  { caseId, draft, me, dates }: Input<'messages.preview'>,
): MessagesRequest {
  const name = translate(settings.content.language, 'app/import-messages.pasted');
  const sources =
    draft.kind === 'files'
      ? messages.sources(draft.id)
      : [{ kind: 'text' as const, name, text: draft.text }];
  return { caseId, sources, me: me === undefined ? [] : [me], dates };
}

const told = (parts: readonly ToldPart[]) =>
  parts.slice(0, 500).map(({ error: { code, params }, ...part }) => ({
    ...part,
    error: { code, params: { ...params } },
  }));

function previewOf({ messages, ...sorted }: SortedMessages): MessagesPreview {
  const fresh = messages.filter(({ isKnown }) => !isKnown);
  return {
    messages: fresh.map(({ at, from, direction, text, attachments }) => ({
      ...{ at, direction, from: from.name ?? from.email ?? '' },
      text: text.slice(0, SHOWN),
      files: attachments.map(({ name }) => name),
    })),
    known: messages.length - fresh.length,
    skipped: sorted.skipped,
    refused: told(sorted.refused),
    notes: told(sorted.notes),
    people: [...new Set(sorted.undecided.flatMap(({ people }) => people))],
    needsMe: sorted.undecided.length > 0,
    isAmbiguous: sorted.isAmbiguous,
  };
}

async function choose(parts: HandlerParts) {
  const title = translate(parts.settings.content.language, 'app/import-messages.choose');
  const paths = await chooseFiles(windowOf(parts), title, 'files');
  if (paths.length === 0) return { kind: 'cancelled' } as const;
  const sources = paths.map((path) => ({ kind: 'path' as const, name: basename(path), path }));
  const names = sources.map(({ name }) => name);
  return { kind: 'chosen', id: parts.messages.keep(sources), names } as const;
}

/** What the main process does for mails and chats that come in. The page learns names and words, never a path. */
export function messageHandlers(parts: HandlerParts): Pick<Handlers, MessageChannel> {
  const { session, messages, photos } = parts;
  return {
    'messages.choose': () => choose(parts),
    'messages.names': async ({ id }) => ({
      names: messages.sources(id).map(({ name }) => name),
    }),
    'messages.preview': async (asked) =>
      previewOf(
        await previewMessages(await session.core(), messages.read, requestOf(parts, asked)),
      ),
    'messages.import': async ({ withFiles, ...asked }) =>
      await session.edit(async (core) => {
        const request = requestOf(parts, asked);
        const tool = withFiles ? photos : undefined;
        const { refused, added, known, attached } = await importMessages(
          core,
          messages.read,
          tool,
          request,
        );
        const detail = await caseDetail(core, asked.caseId);
        return { detail, added, known, attached, refused: told(refused) };
      }),
  };
}
