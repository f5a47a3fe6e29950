import { z } from '../zod.ts';

/** An id made by `Ids`: 26 lower-case letters and digits. */
export const IdSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

/** The SHA-256 of a file's bytes, as lower-case hex. */
export const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A line a person typed: a name, a title, a caption. */
export const LineSchema = z.string().max(2_000);

/** A text a person wrote or received: a message, a claim, a note. Kept as it is, control characters included. */
export const TextSchema = z.string().max(200_000);

/** A language as BCP 47 names it: `en`, `zh-Hans`, `pt-BR`. */
export const LanguageSchema = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .describe('A BCP 47 language tag, for example en, zh-Hans, es');

/** A country as ISO 3166-1 alpha-2 names it: `CN`, `ES`. */
export const CountrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2, for example ES');
