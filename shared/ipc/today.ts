import { CaseRowSchema } from '../domain/caseRow.ts';
import { PlainDateSchema } from '../domain/moment.ts';
import { MoneySchema } from '../domain/money.ts';
import { IdSchema, TextSchema } from '../domain/text.ts';
import { FollowUpRuleSchema, SituationSchema, TodayGroupSchema } from '../followUp/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { BULK_SIZE } from './caseBulk.ts';

/** The next follow-up of a case as the window shows it; see `NextFollowUp`. */
export const NextFollowUpSchema = z.strictObject({
  on: PlainDateSchema,
  rule: FollowUpRuleSchema,
  group: TodayGroupSchema,
  template: SituationSchema.exactOptional(),
  about: IdSchema.exactOptional(),
  dueBy: PlainDateSchema.exactOptional(),
  note: TextSchema.exactOptional(),
  others: z.int().nonnegative(),
});

/** A case of which something is due. */
export const TodayCaseSchema = z.strictObject({ row: CaseRowSchema, next: NextFollowUpSchema });
export type TodayCase = Readonly<z.infer<typeof TodayCaseSchema>>;

/** What the day brings. A line holds one case, or several that have the same reason; of very many the first. */
export const TodayPageSchema = z.strictObject({
  date: PlainDateSchema,
  lines: z.array(
    z.strictObject({
      rule: FollowUpRuleSchema,
      group: TodayGroupSchema,
      cases: z.array(TodayCaseSchema).min(1),
      total: z.int().positive(),
    }),
  ),
  due: z.int().nonnegative(),
  atStake: z.array(MoneySchema),
  withOthers: z.int().nonnegative(),
  nextDay: z.strictObject({ on: PlainDateSchema, cases: z.int().positive() }).exactOptional(),
  /** Cases outside the trash, finished ones too. */
  cases: z.int().nonnegative(),
  problems: z.array(ErrorDataSchema),
  /** Why the seller's own days do not count. */
  ownDaysRefused: ErrorDataSchema.exactOptional(),
  isChecking: z.boolean(),
});
export type TodayPage = Readonly<z.infer<typeof TodayPageSchema>>;
export type TodayPageLine = TodayPage['lines'][number];

/** Until a date, or by days from today. */
const SnoozeToSchema = z.union([
  z.strictObject({ until: PlainDateSchema }),
  z.strictObject({ days: z.int().min(1).max(730) }),
]);

/** What is done about follow-ups. */
export const FollowUpWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), note: TextSchema }),
  z.strictObject({ kind: z.literal('snooze'), to: SnoozeToSchema }),
]);
export type FollowUpWork = Readonly<z.infer<typeof FollowUpWorkSchema>>;

/** A follow-up that was shown. */
const ShownFollowUpSchema = z.strictObject({
  caseId: IdSchema,
  rule: FollowUpRuleSchema,
  about: IdSchema.exactOptional(),
});
export type ShownFollowUp = Readonly<z.infer<typeof ShownFollowUpSchema>>;

/** A work on the follow-ups of some cases. */
export const FollowUpRequestSchema = z.strictObject({
  shown: z.array(ShownFollowUpSchema).min(1).max(BULK_SIZE),
  work: FollowUpWorkSchema,
});
