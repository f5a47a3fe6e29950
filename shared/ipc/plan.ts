import { LineSchema } from '../domain/text.ts';
import { dayFields } from '../followUp/ownDays.ts';
import { FollowUpRuleSchema, TodayGroupSchema } from '../followUp/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** Whose days are asked for: a shop, or without one all. */
export const PlanOfSchema = z.strictObject({ shop: LineSchema.min(1).exactOptional() });
export type PlanOf = Readonly<z.infer<typeof PlanOfSchema>>;

/** The days of all rules as they count, the shops that orders name, and why own days do not count. */
export const PlanDaysSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: FollowUpRuleSchema,
      group: TodayGroupSchema,
      first: z.int(),
      again: z.int().exactOptional(),
      yours: z.array(z.enum(dayFields)),
    }),
  ),
  shops: z.array(LineSchema),
  refused: ErrorDataSchema.exactOptional(),
});
export type PlanDays = Readonly<z.infer<typeof PlanDaysSchema>>;
