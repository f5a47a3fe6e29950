import { OfferKindSchema, ReasonSchema } from '../domain/vocabulary.ts';
import { type Situation, SituationSchema } from '../followUp/vocabulary.ts';
import { z } from '../zod.ts';
import { blankNames } from './blanks.ts';
import { unknownBlanksOf } from './splitTemplate.ts';

/** The languages in which there are templates, as BCP 47 names them. */
export const TemplateLanguageSchema = z.enum([
  'en',
  'zh-CN',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'ru',
  'ja',
  'ko',
  'ar',
]);
export type TemplateLanguage = z.infer<typeof TemplateLanguageSchema>;

/** Words with blanks, every one of which is known. */
const WordsSchema = z
  .string()
  .min(1)
  .superRefine((words, context) => {
    for (const name of unknownBlanksOf(words))
      context.addIssue({
        code: 'custom',
        message: `unknown blank {${name}}; there are ${blankNames.join(', ')}`,
      });
  });

const phrasesFor = <T extends Readonly<Record<string, string>>>(keys: z.ZodEnum<T>) =>
  z.record(keys, WordsSchema);

/** What buyers complain about in ready words; other reasons are told in words of one's own. */
export const ComplaintSchema = ReasonSchema.extract([
  'not-received',
  'late',
  'not-as-described',
  'damaged',
  'wrong-item',
  'missing-parts',
  'held-by-customs',
]);

/** Ready answers to a question that a template leaves open. They stand behind a colon, so that no grammar binds them. */
const PhrasesSchema = z.strictObject({
  reason: phrasesFor(
    z.enum(['carrier-backlog', 'customs-check', 'weather', 'holiday', 'flight', 'sent-late']),
  ),
  attempt: phrasesFor(
    z.enum(['nobody-home', 'address-unclear', 'no-access', 'place-closed', 'phone-unanswered']),
  ),
  papers: phrasesFor(
    z.enum(['invoice', 'payment-proof', 'order-page', 'customs-form', 'product-details']),
  ),
  complaint: phrasesFor(ComplaintSchema),
  offer: phrasesFor(OfferKindSchema),
});
/** A blank that has ready answers. */
export type PhraseBlank = keyof z.infer<typeof PhrasesSchema>;

/** True for a blank that has ready answers. */
export const hasPhrases = (name: string): name is PhraseBlank =>
  Object.hasOwn(PhrasesSchema.shape, name);

/** What is sent on one occasion; a mail has the subject, the paragraphs of the body stand one blank line apart. */
const SituationWordsSchema = z.strictObject({
  subject: WordsSchema,
  body: z.array(WordsSchema).min(1),
});

/** Everything that the program can write in one language: `resources/templates/<language>.json`. */
export const TemplateFileSchema = z.strictObject({
  language: TemplateLanguageSchema,
  /** False until a native speaker has read it through. */
  readByNative: z.boolean(),
  phrases: PhrasesSchema,
  situations: z.record(SituationSchema, SituationWordsSchema),
});
export type TemplateFile = Readonly<z.infer<typeof TemplateFileSchema>>;

/** A template as it is filled: its paragraphs in one text. */
export type MessageTemplate = Readonly<{ subject: string; body: string }>;

/** The template of a situation in the language of a file. */
export function templateOf(file: TemplateFile, situation: Situation): MessageTemplate {
  const { subject, body } = file.situations[situation];
  return { subject, body: body.join('\n\n') };
}
