import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type ItemEdit, setItem } from '../../../shared/domain/edit.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { EvidenceKind } from '../../../shared/domain/vocabulary.ts';
import type { Core } from '../createCore.ts';
import { KnownMessages } from '../messages/knownMessages.ts';
import type {
  DateOrder,
  MessageReader,
  MessageSource,
  ReadAttachment,
  ReadMessage,
  SourceReading,
} from '../messages/reading.ts';
import { candidatesOf, directionsOf } from '../messages/whoIsWho.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { withVaultLock } from '../storage/lock.ts';
import { type AttachAnswer, attachEvidence } from './attachEvidence.ts';

/** Mails and chats for a case, and what the seller says of them. */
export type MessagesRequest = Readonly<{
  caseId: string;
  sources: readonly MessageSource[];
  /** Names, addresses or numbers that are the seller's own. */
  me: readonly string[];
  dates?: DateOrder | undefined;
}>;

/** What of a source was not taken, or was taken with a doubt; `line` counts its lines, or the mails of a mailbox. */
export type ToldPart = Readonly<{ file: string; line?: number; error: ErrorData }>;

/** One message that was read, and whether the case has it already. */
export type SortedMessage = ReadMessage &
  Readonly<{ direction: 'in' | 'out' | undefined; isKnown: boolean }>;

/** Everything that was read, sorted by side, with what stands in the way. */
export type SortedMessages = Readonly<{
  messages: readonly SortedMessage[];
  skipped: number;
  refused: readonly ToldPart[];
  notes: readonly ToldPart[];
  /** Sources of which nothing more is taken before it is said who of these people the seller is. */
  undecided: readonly Readonly<{ file: string; people: readonly string[] }>[];
  isAmbiguous: boolean;
}>;

function partsOf(readings: readonly SourceReading[], which: 'refused' | 'notes'): ToldPart[] {
  return readings.flatMap((reading) =>
    reading[which].map((part) => ({ file: reading.file, ...part })),
  );
}

/** Sorts what was read: who wrote it, and what the case knows. */
export function sortMessages(
  aCase: Case,
  readings: readonly SourceReading[],
  me: readonly string[],
): SortedMessages {
  const sides = directionsOf(readings, { aCase, me });
  const known = new KnownMessages(aCase.messages);
  const sorted = readings.map((reading, source) => {
    known.startSource();
    return reading.messages.map((message, at) => ({
      ...message,
      direction: sides[source]?.[at],
      isKnown: known.has(message),
    }));
  });
  const isOpen = (_: SourceReading, source: number): boolean =>
    sorted[source]?.some(({ direction, isKnown }) => !direction && !isKnown) ?? false;
  return {
    messages: sorted.flat(),
    undecided: readings.flatMap((reading, source) =>
      isOpen(reading, source)
        ? [{ file: reading.file, people: candidatesOf(reading, sides[source] ?? []) }]
        : [],
    ),
    skipped: readings.reduce((sum, { skipped }) => sum + skipped, 0),
    refused: partsOf(readings, 'refused'),
    notes: partsOf(readings, 'notes'),
    isAmbiguous: readings.some(({ isAmbiguous }) => isAmbiguous),
  };
}

/** What became of an import. */
export type ImportedMessages = Readonly<{
  added: number;
  known: number;
  attached: number;
  skipped: number;
  refused: readonly ToldPart[];
  notes: readonly ToldPart[];
}>;

type New = SortedMessage & Readonly<{ direction: 'in' | 'out' }>;

const PICTURE = /\.(?:jpe?g|png|webp|heic|heif|avif|tiff?|gif|mp4|m4v|mov|webm)$/i;

/** A picture or video that was sent is a part of the talk; what a document shows is for the seller to say. */
const kindOf = ({ name }: ReadAttachment): EvidenceKind => (PICTURE.test(name) ? 'chat' : 'other');

type Attached = Readonly<{ idOf: ReadonlyMap<string, string>; answers: readonly AttachAnswer[] }>;

/** Attaches files that came along; answers the items that hold them, by path. */
async function attachAll(
  core: Core,
  photos: PhotoTool,
  { id: caseId, stage }: Case,
  files: readonly ReadAttachment[],
  work: string,
): Promise<Attached> {
  const idOf = new Map<string, string>();
  const answers: AttachAnswer[] = [];
  const paths = new Set<string>();
  for (const file of files) {
    const { path } = file;
    if (path === undefined || paths.has(path)) continue;
    paths.add(path);
    const request = { caseId, paths: [path], kind: kindOf(file), stage, work };
    const answer = await attachEvidence(core, photos, request);
    const id = answer.attached[0]?.id ?? answer.duplicates[0]?.id;
    if (id) idOf.set(path, id);
    answers.push(answer);
  }
  return { idOf, answers };
}

function toMessage(message: New, id: string, idOf: Attached['idOf']): Message {
  const { direction, at, channel, language, subject, mailId, text } = message;
  const evidenceIds = message.attachments.flatMap(({ path }) => (path && idOf.get(path)) ?? []);
  return {
    ...{ id, direction, at, channel, text },
    ...(language && { language }),
    ...(subject && { subject }),
    ...(mailId && { mailId }),
    ...(evidenceIds.length > 0 && { evidenceIds: [...new Set(evidenceIds)].slice(0, 100) }),
  };
}

/** Why nothing undecided is taken of these sources. */
function needMe({ undecided }: SortedMessages): readonly ToldPart[] {
  return undecided.map(({ file, people }) => ({
    file,
    error: { code: 'messages-need-me', params: { file, names: people.join(', ') } },
  }));
}

async function save(
  core: Core,
  photos: PhotoTool | undefined,
  { caseId, me }: MessagesRequest,
  readings: readonly SourceReading[],
): Promise<ImportedMessages> {
  const aCase = await core.cases.open(caseId);
  const sorted = sortMessages(aCase, readings, me);
  const isNew = (one: SortedMessage): one is New => !one.isKnown && one.direction !== undefined;
  const added = sorted.messages.filter(isNew);
  const work = core.ids.next();
  const files = photos ? added.flatMap(({ attachments }) => attachments) : [];
  const { idOf, answers } = photos
    ? await attachAll(core, photos, aCase, files, work)
    : { idOf: new Map<string, string>(), answers: [] };
  const items: ItemEdit[] = added.map((one) =>
    setItem('messages', toMessage(one, core.ids.next(), idOf)),
  );
  if (items.length > 0) await core.cases.append({ caseId, items }, { work });
  const refusedFiles = answers.flatMap(({ refused }) =>
    refused.map(({ file, code, params }) => ({ file, error: { code, params } })),
  );
  return {
    added: items.length,
    known: sorted.messages.filter(({ isKnown }) => isKnown).length,
    attached: answers.reduce((sum, { attached }) => sum + attached.length, 0),
    skipped: sorted.skipped,
    refused: [...sorted.refused, ...needMe(sorted), ...refusedFiles],
    notes: sorted.notes,
  };
}

/**
 * Takes mails and chats into the message log of a case, as one work that is undone at once; what is there already is
 * not doubled. With `photos`, files that came along are attached and named by their message. Nothing is guessed: a
 * source of which it is not known who the seller is, is refused with the names to choose from. Throws AppError
 * `case-not-found`, `disk-full`, `write-failed`, `vault-read-only` or `vault-locked`.
 */
export async function importMessages(
  core: Core,
  read: MessageReader,
  photos: PhotoTool | undefined,
  request: MessagesRequest,
): Promise<ImportedMessages> {
  const { vault, clock } = core;
  const { caseId, sources, dates } = request;
  await core.cases.open(caseId);
  // Whoever takes the lock empties the vault's temporary folder, so it is held until the files are attached.
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const into = join(vault.temporaryFolder, `messages-${randomBytes(4).toString('hex')}`);
    const task = { sources: [...sources], now: clock.now().toString(), ...(dates && { dates }) };
    try {
      const readings = await read({ ...task, ...(photos && { into }) });
      return await save(core, photos, request, readings);
    } finally {
      await rm(into, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

/** Reads mails and chats as `importMessages` would, and changes nothing. Throws AppError `case-not-found`. */
export async function previewMessages(
  core: Core,
  read: MessageReader,
  { caseId, sources, me, dates }: MessagesRequest,
): Promise<SortedMessages> {
  const aCase = await core.cases.open(caseId);
  const now = core.clock.now().toString();
  const readings = await read({ sources: [...sources], now, ...(dates && { dates }) });
  return sortMessages(aCase, readings, me);
}
