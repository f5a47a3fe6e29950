import { CaseDocumentSchema } from '../../../shared/domain/caseDocument.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';

const LineSchema = z.int().positive();

/** Why a row was passed over: sums and notes of the export; transfers, fees and refunds among payments. */
export const IgnoredWhySchema = z.enum(['not-an-order', 'not-a-sale']);

/** What an order list says: its orders as case documents with the line of each, and what could not be taken, by line. */
export const OrderReadingSchema = z.strictObject({
  format: z.string(),
  encoding: z.string(),
  /** Names of columns as the list writes them, and what each is taken for. */
  columns: z.array(z.strictObject({ name: z.string(), field: z.string().optional() })),
  /** The line of the names. */
  headerLine: LineSchema,
  /** The first rows, as they stand there. */
  sample: z.array(z.strictObject({ line: LineSchema, cells: z.array(z.string()) })),
  orders: z.array(z.strictObject({ line: LineSchema, document: CaseDocumentSchema })),
  refused: z.array(z.strictObject({ line: LineSchema, error: ErrorDataSchema })),
  ignored: z.array(z.strictObject({ line: LineSchema, why: IgnoredWhySchema })),
});
export type OrderReading = Readonly<z.infer<typeof OrderReadingSchema>>;
export type IgnoredWhy = z.infer<typeof IgnoredWhySchema>;
