import { MessageSchema } from '../../../shared/domain/message.ts';
import { LineSchema } from '../../../shared/domain/text.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';

const CountSchema = z.int().nonnegative();

/** Somebody who wrote or received: a chat knows a name or a phone number, a mail an address too. */
const PersonSchema = z.strictObject({
  name: LineSchema.exactOptional(),
  email: LineSchema.exactOptional(),
});
export type Person = Readonly<z.infer<typeof PersonSchema>>;

/** A file that came with a message. `path` only where it was unpacked. */
const AttachmentSchema = z.strictObject({
  name: z.string().min(1),
  bytes: CountSchema,
  path: z.string().exactOptional(),
});
export type ReadAttachment = Readonly<z.infer<typeof AttachmentSchema>>;

const said = MessageSchema.shape;

/** One message as its source tells it, before it is known who of its people the seller is. */
const ReadMessageSchema = z.strictObject({
  at: said.at,
  text: said.text,
  from: PersonSchema,
  /** Of a mail; a chat does not say. */
  to: z.array(PersonSchema).readonly(),
  channel: LineSchema,
  subject: LineSchema.exactOptional(),
  mailId: LineSchema.exactOptional(),
  language: z.string().exactOptional(),
  attachments: z.array(AttachmentSchema).readonly(),
});
export type ReadMessage = Readonly<z.infer<typeof ReadMessageSchema>>;

/** What of a source cannot be taken, or was taken with a doubt: at a line (from 1) of a text, else the whole of it. */
const RefusedPartSchema = z.strictObject({
  line: CountSchema.exactOptional(),
  error: ErrorDataSchema,
});
export type RefusedPart = Readonly<z.infer<typeof RefusedPartSchema>>;

/** What one file or pasted text holds. */
export const SourceReadingSchema = z.strictObject({
  /** Its name, as people know it. */
  file: z.string(),
  kind: z.enum(['mail', 'chat']),
  messages: z.array(ReadMessageSchema).readonly(),
  /** Mailboxes that the source was delivered to: addresses of the seller. */
  owners: z.array(z.string()).readonly(),
  /** With whom a chat was, when the name of its file says so. */
  contact: z.string().exactOptional(),
  /** Lines of the chat program itself: who joined, that it is encrypted. */
  skipped: CountSchema,
  refused: z.array(RefusedPartSchema).readonly(),
  /** What was taken but should be known: a time that is not the one of the mail itself. */
  notes: z.array(RefusedPartSchema).readonly(),
  /** Some dates can be read day first or month first. */
  isAmbiguous: z.boolean(),
});
export type SourceReading = Readonly<z.infer<typeof SourceReadingSchema>>;

/** Which number of a date such as 03/04/2026 is the day. */
export const DateOrderSchema = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrderSchema>;

/** Where messages come from: a file, its bytes when it has no path, or a text that was pasted. */
const MessageSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), name: z.string(), path: z.string() }),
  z.strictObject({ kind: z.literal('bytes'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('text'), name: z.string(), text: z.string() }),
]);
export type MessageSource = Readonly<z.infer<typeof MessageSourceSchema>>;

/** What is to be read. `now` is an instant: no message comes from later. `into` is where attachments are unpacked. */
export const ReadTaskSchema = z.strictObject({
  sources: z.array(MessageSourceSchema).readonly(),
  now: z.string(),
  dates: DateOrderSchema.exactOptional(),
  into: z.string().exactOptional(),
});
export type ReadTask = Readonly<z.infer<typeof ReadTaskSchema>>;

/** Reads foreign bytes, where that may be done: in this process, or in one of its own. */
export type MessageReader = (task: ReadTask) => Promise<readonly SourceReading[]>;
