import { MessageSchema } from '../domain/message.ts';
import { IdSchema } from '../domain/text.ts';
import { OwnTemplateSchema, SimilarItemSchema } from '../templates/library.ts';
import { TemplateFileSchema } from '../templates/templateFile.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { CaseDetailSchema } from './caseDetail.ts';

/** The address of a picture, and what is wrong with it. */
const PictureSchema = z.strictObject({
  address: z.string(),
  fault: ErrorDataSchema.exactOptional(),
});

/** Everything that messages are written from: the program's templates, and what the vault keeps for all cases. */
export const WordsSchema = z.strictObject({
  files: z.array(TemplateFileSchema),
  own: z.array(OwnTemplateSchema),
  similar: z.array(SimilarItemSchema),
  /** Where the page gets the picture of an item, by the item's id, or why it cannot be had. */
  pictures: z.record(IdSchema, PictureSchema),
  /** Files of the library that do not read, by their paths in the vault. */
  damaged: z.array(z.string()),
});
export type Words = Readonly<z.infer<typeof WordsSchema>>;

const { subject, text, channel, language, template } = MessageSchema.shape;

/** A message that the person says they have sent. The time is now. */
export const SendRequestSchema = z.strictObject({
  caseId: IdSchema,
  ...{ subject: subject.unwrap().exactOptional(), text, channel, language, template },
});

/** The case with the message, and the day on which it wants to be looked at again, if any. */
export const SentSchema = z.strictObject({
  detail: CaseDetailSchema,
  nextFollowUpOn: z.string().nullable(),
});

/** A message for the mail program. The address is that of the buyer. */
export const MailRequestSchema = z.strictObject({
  caseId: IdSchema,
  subject: z.string().max(2_000),
  body: text,
});

/** Whether the text went with it: what is too long for the way to the mail program is in the clipboard instead. */
export const MailOpenedSchema = z.strictObject({ isWhole: z.boolean() });

/** A template or similar item to keep: a new one, or in the place of the one with its id. */
export const KeepTemplateSchema = OwnTemplateSchema.extend({ id: IdSchema.optional() });
export const KeepSimilarSchema = SimilarItemSchema.extend({ id: IdSchema.optional() });

/** The id under which something is kept. */
export const KeptSchema = z.strictObject({ id: IdSchema });

/** Which entry of the library to take out. */
export const TakeOutSchema = z.strictObject({
  folder: z.enum(['templates', 'similar']),
  id: IdSchema,
});

/** Of which similar item a picture is to be chosen, and whether one was. */
export const PictureChoiceSchema = z.strictObject({ id: IdSchema });
export const PictureChosenSchema = z.strictObject({ isChosen: z.boolean() });

/** A place in the window, in pixels of the page: the picture that is shown there is copied. */
export const PicturePlaceSchema = z.strictObject({ x: z.number(), y: z.number() });
