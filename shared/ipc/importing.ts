import { IdSchema } from '../domain/text.ts';
import { PlatformSchema } from '../domain/vocabulary.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

const CountSchema = z.int().nonnegative();
const RefusedSchema = z.strictObject({ line: CountSchema, error: ErrorDataSchema });

/** Lines that are told one by one; a longer list is counted. */
export const TOLD_LINES = 200;

/** How dates such as 03/04/2026 are meant, where a list does not decide it itself. */
export const DateOrderSchema = z.enum(['dmy', 'mdy', 'ymd']);

const OrdersPreviewSchema = z.strictObject({
  kind: z.literal('orders'),
  file: z.string(),
  platform: PlatformSchema,
  encoding: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), field: z.string().optional() })),
  sample: z.array(z.strictObject({ line: CountSchema, cells: z.array(z.string()) })),
  counts: z.strictObject({
    created: CountSchema,
    updated: CountSchema,
    unchanged: CountSchema,
    'in-trash': CountSchema,
    refused: CountSchema,
    ignored: CountSchema,
  }),
  /** What would become of the first orders. */
  fates: z.array(
    z.strictObject({
      line: CountSchema,
      orderNumber: z.string(),
      kind: z.enum(['created', 'updated', 'unchanged', 'in-trash', 'refused']),
    }),
  ),
  refused: z.array(RefusedSchema),
});

const TrackingPreviewSchema = z.strictObject({
  kind: z.literal('tracking'),
  file: z.string(),
  matched: CountSchema,
  added: CountSchema,
  known: CountSchema,
  unmatched: z.array(z.string()),
  refused: z.array(RefusedSchema),
});

/** What one file holds, and what an import of it would do. */
export const FilePreviewSchema = z.discriminatedUnion('kind', [
  OrdersPreviewSchema,
  TrackingPreviewSchema,
  z.strictObject({ kind: z.literal('refused'), file: z.string(), error: ErrorDataSchema }),
]);
export type FilePreview = Readonly<z.infer<typeof FilePreviewSchema>>;
export type OrdersPreview = Extract<FilePreview, { kind: 'orders' }>;
export type TrackingPreview = Extract<FilePreview, { kind: 'tracking' }>;

/** Files that lie ready to be imported, or that the person chose none. The page learns their names only. */
export const ImportPreviewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('ready'),
    importId: IdSchema,
    files: z.array(FilePreviewSchema),
  }),
]);
export type ImportPreview = Readonly<z.infer<typeof ImportPreviewSchema>>;

/** What lies ready, to be read again or to be imported. */
export const ImportRequestSchema = z.strictObject({
  importId: IdSchema,
  dates: DateOrderSchema.exactOptional(),
});

/** What an import did. `changed`: the cases that an undo takes back. */
export const ImportDoneSchema = z.strictObject({
  created: CountSchema,
  updated: CountSchema,
  unchanged: CountSchema,
  events: CountSchema,
  refused: CountSchema,
  isStopped: z.boolean(),
  changed: z.array(IdSchema),
});
export type ImportDone = Readonly<z.infer<typeof ImportDoneSchema>>;

/** Files as the preload script hands them over. */
export const ImportDropSchema = z.strictObject({
  paths: z.array(z.string().min(1)).min(1).max(50),
});
