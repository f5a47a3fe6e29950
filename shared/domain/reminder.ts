import { z } from '../zod.ts';
import type { FollowUp } from './followUp.ts';
import { PlainDateSchema } from './moment.ts';
import { TextSchema } from './text.ts';

/** What the seller wants to be told about an order, and on which calendar date. */
export const ReminderSchema = z.strictObject({ on: PlainDateSchema, note: TextSchema.min(1) });
export type Reminder = Readonly<z.infer<typeof ReminderSchema>>;

/** True for a reminder of the seller's own that still stands; what a rule asked for is none. */
export const isReminder = ({ rule, doneAt }: FollowUp): boolean =>
  rule === undefined && doneAt === undefined;
