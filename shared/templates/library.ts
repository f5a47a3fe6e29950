import { EvidenceItemSchema } from '../domain/evidence.ts';
import { MoneySchema } from '../domain/money.ts';
import { IdSchema, LanguageSchema } from '../domain/text.ts';
import { z } from '../zod.ts';

/** A template that the seller wrote. Its blanks are those of the program. */
export const OwnTemplateSchema = z.strictObject({
  id: IdSchema,
  name: z.string().trim().min(1).max(100),
  language: LanguageSchema,
  subject: z.string().max(300).optional(),
  body: z.string().trim().min(1).max(20_000),
});
export type OwnTemplate = Readonly<z.infer<typeof OwnTemplateSchema>>;

/** A picture of a similar item: a file among the attachments of the vault, under its SHA-256. */
export const SimilarPictureSchema = EvidenceItemSchema.pick({
  sha256: true,
  bytes: true,
  mediaType: true,
  fileName: true,
});
export type SimilarPicture = Readonly<z.infer<typeof SimilarPictureSchema>>;

/** Something that can be offered in place of what is out of stock. */
export const SimilarItemSchema = z.strictObject({
  id: IdSchema,
  name: z.string().trim().min(1).max(200),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  price: MoneySchema.optional(),
  picture: SimilarPictureSchema.optional(),
});
export type SimilarItem = Readonly<z.infer<typeof SimilarItemSchema>>;
