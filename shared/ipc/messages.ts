import { MessageSchema } from '../domain/message.ts';
import { IdSchema } from '../domain/text.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { CaseDetailSchema } from './caseDetail.ts';

/** More than anybody copies out of a chat, in characters. */
export const LONGEST_CHAT = 300_000;

const CountSchema = z.int().nonnegative();

/** Messages to read: files that are kept under an id, or a text that was pasted. */
const DraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('files'), id: IdSchema }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(LONGEST_CHAT) }),
]);

/** What is to be read, and what the person says of it: which of the people they are, which number is the day. */
export const MessagesRequestSchema = z.strictObject({
  caseId: IdSchema,
  draft: DraftSchema,
  me: z.string().max(400).exactOptional(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).exactOptional(),
});

/** The same, and whether files that came along become evidence. */
export const ImportMessagesSchema = MessagesRequestSchema.extend({ withFiles: z.boolean() });

const ToldPartSchema = z.strictObject({
  file: z.string(),
  line: CountSchema.exactOptional(),
  error: ErrorDataSchema,
});

/** What would be added, before anything is. */
export const MessagesPreviewSchema = z.strictObject({
  /** The new ones; of long texts only the beginning. */
  messages: z.array(
    z.strictObject({
      at: MessageSchema.shape.at,
      from: z.string(),
      direction: MessageSchema.shape.direction.optional(),
      text: z.string(),
      files: z.array(z.string()),
    }),
  ),
  known: CountSchema,
  skipped: CountSchema,
  refused: z.array(ToldPartSchema),
  notes: z.array(ToldPartSchema),
  /** Everybody who wrote, for the question who of them is the seller. */
  people: z.array(z.string()),
  /** The question has to be answered before all can be taken. */
  needsMe: z.boolean(),
  isAmbiguous: z.boolean(),
});
export type MessagesPreview = Readonly<z.infer<typeof MessagesPreviewSchema>>;

/** What became of an import. */
export const MessagesImportedSchema = z.strictObject({
  detail: CaseDetailSchema,
  added: CountSchema,
  known: CountSchema,
  attached: CountSchema,
  refused: z.array(ToldPartSchema),
});

/** Files that the person chose, under an id, or that they chose none. */
export const MessageFilesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('chosen'), id: IdSchema, names: z.array(z.string()) }),
]);

/** Files that are kept. */
export const MessageFilesIdSchema = z.strictObject({ id: IdSchema });

/** Names of the files that are kept under an id. */
export const MessageNamesSchema = z.strictObject({ names: z.array(z.string()) });
