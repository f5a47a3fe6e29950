import { AppError } from '../../../shared/appError.ts';
import { MomentSchema } from '../../../shared/domain/moment.ts';
import { ErrorDataSchema } from '../../../shared/ipc/answer.ts';
import { z } from '../../../shared/zod.ts';
import { OrderReadingSchema } from '../orders/orderReading.ts';
import { readOrderFile } from '../orders/readOrderFile.ts';
import { loadCarrierRules } from '../tracking/carrierRules.ts';
import { provenCarrier } from '../tracking/identifyNumber.ts';
import { readTrackingFile } from '../tracking/readTrackingFile.ts';
import type { DateOrder } from '../tracking/trackingRecord.ts';

const EventSchema = z.strictObject({
  at: MomentSchema,
  text: z.string(),
  place: z.string().exactOptional(),
  code: z.string().exactOptional(),
});

const RecordSchema = z.strictObject({
  carrier: z.string().exactOptional(),
  number: z.string().exactOptional(),
  events: z.array(EventSchema),
  refused: z.array(z.strictObject({ line: z.int(), error: ErrorDataSchema })),
});

/** What a file holds that is imported: a list of orders, or what a tracking site says of many parcels. */
export const ImportReadingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('orders'), reading: OrderReadingSchema }),
  z.strictObject({ kind: z.literal('tracking'), records: z.array(RecordSchema) }),
]);
export type ImportReading = Readonly<z.infer<typeof ImportReadingSchema>>;

/** What is read, and what is said beside it. `carriers` is the folder `resources/carriers`. */
export type ImportReadRequest = Readonly<{
  path: string;
  carriers: string;
  dates?: DateOrder | undefined;
}>;

const isOtherList = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'orders-format-unknown' || error.params['kind'] === 'tracking');

async function readAsTracking(path: string, dates: DateOrder | undefined) {
  const records = await readTrackingFile(path, dates);
  const isExport = records.some(({ number, events }) => number !== undefined && events.length > 0);
  return isExport ? records : undefined;
}

/**
 * Reads a file of which nobody said what it holds: a list of orders, else an export of tracking. Throws the AppErrors of
 * `readOrderFile`, which also say what a file is that is neither.
 */
export async function readImportFile({
  path,
  carriers,
  dates,
}: ImportReadRequest): Promise<ImportReading> {
  const rules = await loadCarrierRules(carriers);
  const carrierOf = (number: string) => provenCarrier(number, rules) ?? '?';
  try {
    return {
      kind: 'orders',
      reading: await readOrderFile(path, { format: 'auto', dates, carrierOf }),
    };
  } catch (error) {
    const records = isOtherList(error) ? await readAsTracking(path, dates) : undefined;
    if (!records) throw error;
    return ImportReadingSchema.parse({ kind: 'tracking', records });
  }
}
