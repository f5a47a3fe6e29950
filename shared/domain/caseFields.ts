import { z } from '../zod.ts';
import { OrderNumberSchema } from './case.ts';
import { type Changes, ChangesSchema, type FieldPath } from './edit.ts';
import { FeedbackSchema } from './feedback.ts';
import { MomentSchema, PlainDateSchema } from './moment.ts';
import { MoneySchema } from './money.ts';
import { CountrySchema, LanguageSchema, LineSchema, TextSchema } from './text.ts';
import { PlatformSchema, StageSchema } from './vocabulary.ts';

/** The value of a field, null to take it away; what is left out stays. */
const maybe = <S extends z.ZodType>(schema: S) => schema.nullable().exactOptional();

/** The fields of a case that a person fills in, by their paths. */
export const CaseFieldsSchema = z.strictObject({
  platform: PlatformSchema.exactOptional(),
  orderNumber: OrderNumberSchema.exactOptional(),
  stage: StageSchema.exactOptional(),
  shop: maybe(LineSchema),
  notes: maybe(TextSchema),
  feedback: maybe(FeedbackSchema),
  'buyer.name': maybe(LineSchema),
  'buyer.country': maybe(CountrySchema),
  'buyer.language': maybe(LanguageSchema),
  'buyer.email': maybe(LineSchema),
  'buyer.phone': maybe(LineSchema),
  'buyer.address': maybe(LineSchema),
  'order.orderedAt': maybe(MomentSchema),
  'order.paidAt': maybe(MomentSchema),
  'order.total': maybe(MoneySchema),
  'order.promisedOn': maybe(PlainDateSchema),
  'order.protectedUntil': maybe(PlainDateSchema),
} satisfies Partial<Record<FieldPath, z.ZodType>>);
export type CaseFields = Readonly<z.infer<typeof CaseFieldsSchema>>;

/** The change that sets these fields. */
export const changesOf = (fields: CaseFields): Changes =>
  ChangesSchema.parse({ set: JSON.parse(JSON.stringify(fields)) });
