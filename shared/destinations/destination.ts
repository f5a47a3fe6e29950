import { PlainDateSchema, ZoneSchema } from '../domain/moment.ts';
import { CountrySchema } from '../domain/text.ts';
import { PlatformSchema, ReasonSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** A kind of file that a destination takes, as its name ends. */
export const FileTypeSchema = z.enum([
  'pdf',
  'jpg',
  'png',
  'gif',
  'tiff',
  'heic',
  'heif',
  'csv',
  'xls',
  'xlsx',
  'doc',
  'docx',
]);

/** Figures of one limit: one number, or several where the sources disagree. */
const FiguresSchema = z.union([z.int().positive(), z.array(z.int().positive()).min(2)]);

/** The name of a time limit; its end says how it is counted. */
export const RuleNameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z]*(Days|BusinessDays|WorkingDays|Hours)$/);

/** The id of a profile, as its file is named. */
export const ProfileIdSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Which figure says when the first answer is due; with reasons or the buyer's countries, only for those. */
const AnswerRuleSchema = z.strictObject({
  rule: RuleNameSchema,
  reasons: z.array(ReasonSchema).min(1).optional(),
  countries: z.array(CountrySchema).min(1).optional(),
  /** What it counts from; the day the dispute was opened where the source says no other. */
  from: z.enum(['opened', 'notice', 'request']).optional(),
});

/** How far the figures of a profile can be trusted; `ours` marks a profile of our own making. */
const ConfidenceSchema = z.enum(['high', 'medium', 'low', 'ours']);

/** A value that the seller put in the place of one that came with the program, and the day on which they did. */
const OwnSchema = z.strictObject({
  changedOn: PlainDateSchema,
  /** What came with the program; absent where it was unknown. */
  shipped: z.union([FiguresSchema, z.array(FileTypeSchema)]).optional(),
  /** The rule as it came with the program, where the seller counts it in another way: its name is then another. */
  rule: RuleNameSchema.optional(),
});
export type Own = Readonly<z.infer<typeof OwnSchema>>;

/**
 * The place where an answer goes, with what it accepts, as it comes with the program. A field that is absent was found in no source: it
 * is unknown, never unlimited, and never filled by a guess. Bytes are decimal, as the strictest reading has it.
 */
export const ShippedDestinationSchema = z.strictObject({
  id: ProfileIdSchema,
  name: z.string().min(1),
  /** Kinds of files it takes, in the order its source lists them; absent when unknown. */
  types: z.array(FileTypeSchema).min(1).optional(),
  maxFileBytes: z.int().positive().optional(),
  maxTotalBytes: z.int().positive().optional(),
  maxFiles: z.int().positive().optional(),
  maxPages: z.int().positive().optional(),
  maxStatementChars: z.int().positive().optional(),
  /** Letters and digits of a file's name without its ending. */
  maxFileNameChars: z.int().positive().optional(),
  maxDpi: z.int().positive().optional(),
  pageSizes: z
    .array(z.enum(['a4', 'letter']))
    .min(1)
    .optional(),
  notes: z.string().optional(),
  /** Time limits as the source states them; a name ends in Days (calendar), BusinessDays, WorkingDays or Hours. */
  responseDays: z.record(RuleNameSchema, FiguresSchema).optional(),
  /** Which of them counts from the day the dispute was opened to the day the first answer is due. */
  answerWithin: z.array(AnswerRuleSchema).min(1).optional(),
  /** The zone in which it counts hours and days; absent when no source names it. */
  zone: ZoneSchema.optional(),
  platforms: z.array(PlatformSchema),
  /** Countries of the buyer that it serves; absent when it does not depend on them. */
  countries: z.array(CountrySchema).min(1).optional(),
  /** First choice where several destinations serve one platform. */
  preferred: z.literal(true).optional(),
  source: z.string().min(1),
  sourceAge: z.string().min(1),
  confidence: ConfidenceSchema,
});

/** A destination as it counts for the seller: `own` names the values that are theirs, by limit and by rule. */
export const DestinationSchema = ShippedDestinationSchema.extend({
  own: z.record(z.string(), OwnSchema).optional(),
});
export type Destination = Readonly<z.infer<typeof DestinationSchema>>;
