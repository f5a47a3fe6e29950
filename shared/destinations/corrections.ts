import { PlainDateSchema } from '../domain/moment.ts';
import { z } from '../zod.ts';
import { FileTypeSchema, ProfileIdSchema, RuleNameSchema } from './destination.ts';

/** The most that a corrected figure may be: what is more is a slip of the keys. Bytes, files, pages, characters. */
export const mostOf = {
  maxFileBytes: 10_000_000_000,
  maxTotalBytes: 10_000_000_000,
  maxFiles: 10_000,
  maxPages: 10_000,
  maxStatementChars: 1_000_000,
} as const;

/** A limit that is a figure. */
export type FigureField = keyof typeof mostOf;

/** Ways to count a time limit. Working days leave out weekends and public holidays. */
export const deadlineUnits = ['calendar', 'working', 'hours'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** The most that a corrected time limit may be: a year. */
export const MOST_DAYS = 365;
export const MOST_HOURS = 8_760;

const figureOf = (field: FigureField) => z.int().positive().max(mostOf[field]);

const TypesSchema = z
  .array(FileTypeSchema)
  .min(1)
  .refine((types) => new Set(types).size === types.length, 'named twice');

const DeadlineSchema = z
  .strictObject({ figure: z.int().positive(), unit: z.enum(deadlineUnits) })
  .refine(
    ({ figure, unit }) => figure <= (unit === 'hours' ? MOST_HOURS : MOST_DAYS),
    'longer than a year',
  );

/** A time limit as the seller states it. */
export type OwnDeadline = Readonly<z.infer<typeof DeadlineSchema>>;

const values = {
  types: TypesSchema,
  maxFileBytes: figureOf('maxFileBytes'),
  maxTotalBytes: figureOf('maxTotalBytes'),
  maxFiles: figureOf('maxFiles'),
  maxPages: figureOf('maxPages'),
  maxStatementChars: figureOf('maxStatementChars'),
};

const kept = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, changedOn: PlainDateSchema }).optional();

/** The values of one profile that are the seller's, each with the day on which it was changed. */
export const CorrectionsSchema = z.strictObject({
  id: ProfileIdSchema,
  types: kept(values.types),
  maxFileBytes: kept(values.maxFileBytes),
  maxTotalBytes: kept(values.maxTotalBytes),
  maxFiles: kept(values.maxFiles),
  maxPages: kept(values.maxPages),
  maxStatementChars: kept(values.maxStatementChars),
  /** By the name of the rule in the profile; `answerDays` where the profile says nothing of the answer. */
  deadlines: z
    .record(RuleNameSchema, z.strictObject({ value: DeadlineSchema, changedOn: PlainDateSchema }))
    .optional(),
});
export type Corrections = Readonly<z.infer<typeof CorrectionsSchema>>;

/** The rule that says when the answer is due where a profile knows none. */
export const ANSWER_RULE = 'answerDays';

const change = <F extends string, T extends z.ZodType>(field: F, value: T) =>
  z.strictObject({ field: z.literal(field), value: value.nullable() });

/** One value of a profile to set; null takes the correction back. */
export const CorrectionSchema = z.discriminatedUnion('field', [
  change('types', values.types),
  change('maxFileBytes', values.maxFileBytes),
  change('maxTotalBytes', values.maxTotalBytes),
  change('maxFiles', values.maxFiles),
  change('maxPages', values.maxPages),
  change('maxStatementChars', values.maxStatementChars),
  change('deadline', DeadlineSchema).extend({ rule: RuleNameSchema }),
]);
export type Correction = Readonly<z.infer<typeof CorrectionSchema>>;

/** The limits of a profile that can be corrected. */
export const limitFields = [
  'types',
  'maxFileBytes',
  'maxTotalBytes',
  'maxFiles',
  'maxPages',
  'maxStatementChars',
] as const;

function withDeadline(
  { deadlines = {} }: Corrections,
  { rule, value }: Extract<Correction, { field: 'deadline' }>,
  changedOn: string,
): Corrections['deadlines'] {
  const { [rule]: _, ...others } = deadlines;
  if (value !== null) return { ...others, [rule]: { value, changedOn } };
  return Object.keys(others).length > 0 ? others : undefined;
}

/** The corrections with one more, or one less; undefined when none is left. `today` is a date. */
export function withCorrection(
  before: Corrections,
  correction: Correction,
  today: string,
): Corrections | undefined {
  const { field, value } = correction;
  const set =
    field === 'deadline'
      ? { deadlines: withDeadline(before, correction, today) }
      : { [field]: value === null ? undefined : { value, changedOn: today } };
  const after = Object.entries({ ...before, ...set }).filter(([, one]) => one !== undefined);
  return after.length > 1 ? CorrectionsSchema.parse(Object.fromEntries(after)) : undefined;
}
