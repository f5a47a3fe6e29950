import { ZoneSchema } from '../domain/moment.ts';
import { CountrySchema } from '../domain/text.ts';
import { PlatformSchema, ReasonSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';

/** A kind of file that a destination takes, as its name ends. */
const FileTypeSchema = z.enum([
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

const RULE_NAME = /^[a-z][A-Za-z]*(Days|BusinessDays|WorkingDays|Hours)$/;

/** Which figure says when the first answer is due; with reasons or the buyer's countries, only for those. */
const AnswerRuleSchema = z.strictObject({
  rule: z.string().regex(RULE_NAME),
  reasons: z.array(ReasonSchema).min(1).optional(),
  countries: z.array(CountrySchema).min(1).optional(),
  /** What it counts from; the day the dispute was opened where the source says no other. */
  from: z.enum(['opened', 'notice', 'request']).optional(),
});

/** How far the figures of a profile can be trusted; `ours` marks a profile of our own making. */
const ConfidenceSchema = z.enum(['high', 'medium', 'low', 'ours']);

/**
 * The place where an answer goes, with what it accepts. A field that is absent was found in no source: it
 * is unknown, never unlimited, and never filled by a guess. Bytes are decimal, as the strictest reading has it.
 */
export const DestinationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
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
  responseDays: z.record(z.string().regex(RULE_NAME), FiguresSchema).optional(),
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
export type Destination = Readonly<z.infer<typeof DestinationSchema>>;
