import { EntryChangeSchema, EntryNameSchema, NewOrderItemSchema } from '../domain/entryChange.ts';
import { MessageSchema } from '../domain/message.ts';
import { ReminderSchema } from '../domain/reminder.ts';
import { IdSchema } from '../domain/text.ts';
import { z } from '../zod.ts';

/** An item to add to an order. */
export const AddOrderItemSchema = z.strictObject({ caseId: IdSchema, item: NewOrderItemSchema });

/** A message to add to the log of a case. */
export const AddMessageSchema = z.strictObject({
  caseId: IdSchema,
  message: MessageSchema.omit({ id: true, evidenceIds: true }),
});

/** One entry of a case to change. */
export const ChangeEntrySchema = z.strictObject({ caseId: IdSchema, change: EntryChangeSchema });

/** One entry of a case to take out. */
export const RemoveEntrySchema = z.strictObject({ caseId: IdSchema, entry: EntryNameSchema });

/** A reminder to add to a case; with an id, the one to change. */
export const KeepReminderSchema = z.strictObject({
  caseId: IdSchema,
  id: IdSchema.exactOptional(),
  reminder: ReminderSchema,
});

/** A reminder that is done. */
export const FinishReminderSchema = z.strictObject({ caseId: IdSchema, id: IdSchema });
