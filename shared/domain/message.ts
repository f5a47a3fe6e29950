import { z } from '../zod.ts';
import { MomentSchema } from './moment.ts';
import { IdSchema, LanguageSchema, LineSchema, TextSchema } from './text.ts';

/** One contact with the customer, `in` from them or `out` to them. */
export const MessageSchema = z.strictObject({
  id: IdSchema,
  direction: z.enum(['in', 'out']),
  at: MomentSchema,
  /** How it went: `e-mail`, `WhatsApp`, `AliExpress message centre`. */
  channel: LineSchema.optional(),
  language: LanguageSchema.optional(),
  /** Of a mail. */
  subject: LineSchema.optional(),
  /** The id that its mail program gave it (`Message-ID`): by it the same mail is known again. */
  mailId: LineSchema.optional(),
  text: TextSchema.min(1),
  translation: TextSchema.optional(),
  /** What it was written from: a situation of the templates, or the id of an own template. */
  template: z.string().min(1).max(60).optional(),
  /** Evidence items that came with the message. */
  evidenceIds: z.array(IdSchema).max(100).optional(),
});
export type Message = Readonly<z.infer<typeof MessageSchema>>;
