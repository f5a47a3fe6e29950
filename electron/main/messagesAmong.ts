import type { AttachTarget, HandedFile } from '../../shared/ipc/evidence.ts';
import type { MessageSource } from '../core/messages/reading.ts';
import { type MessageDrafts, sourceOf } from './MessageDrafts.ts';

/** Names under which mails and chats come; what they are is told by what is in them. */
const MAYBE = /\.(?:eml|emlx|mbox|txt|zip|json)$/i;
/** What is no evidence in itself: an archive, a mailbox, the data of a chat program. */
const NO_EVIDENCE = /\.(?:mbox|zip|json)$/i;

/** Files that become evidence, and the id under which those are kept that hold messages. */
export type Among = Readonly<{ evidence: readonly HandedFile[]; draft?: string }>;

type Candidate = Readonly<{ file: HandedFile; source: MessageSource }>;

async function withMessages(drafts: MessageDrafts, candidates: readonly Candidate[]) {
  if (candidates.length === 0) return [];
  const sources = candidates.map(({ source }) => source);
  const readings = await drafts.look(sources);
  return candidates.filter((_, at) => (readings[at]?.messages.length ?? 0) > 0);
}

/**
 * Tells messages from other files. A mail or the text of a chat is evidence as well, as it came; dropped on the talk it
 * is only read. Files that look like messages and hold none are evidence like any other.
 */
export async function messagesAmong(
  drafts: MessageDrafts,
  { as, kind }: AttachTarget,
  files: readonly HandedFile[],
): Promise<Among> {
  const candidates = files.flatMap((file) => {
    const source = kind === undefined ? sourceOf(file) : undefined;
    return source && MAYBE.test(source.name) ? [{ file, source }] : [];
  });
  if (as === 'messages' && candidates.length > 0) {
    const evidence = files.filter((one) => !candidates.some(({ file }) => file === one));
    return { evidence, draft: drafts.keep(candidates.map(({ source }) => source)) };
  }
  const found = await withMessages(drafts, candidates);
  if (found.length === 0) return { evidence: files };
  const only = found.filter(({ source }) => NO_EVIDENCE.test(source.name));
  const evidence = files.filter((one) => !only.some(({ file }) => file === one));
  return { evidence, draft: drafts.keep(found.map(({ source }) => source)) };
}
