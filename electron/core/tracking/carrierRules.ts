import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { z } from '../../../shared/zod.ts';

const BeforeSchema = z.strictObject({ when: z.string(), text: z.string() });

const CheckSchema = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('mod10'),
    evens: z.int(),
    odds: z.int(),
    reverse: z.literal(true).optional(),
    before: BeforeSchema.optional(),
  }),
  z.strictObject({ rule: z.literal('weights'), weights: z.array(z.int()) }),
  z.strictObject({ rule: z.enum(['mod7', 's10', 'luhn', 'mod37-36']) }),
]);

/** How the check digit of a number comes about. */
export type Check = Readonly<z.infer<typeof CheckSchema>>;

const RuleSchema = z.strictObject({
  carrier: z.string().min(1),
  format: z.string().min(1),
  pattern: z.string().transform((text) => new RegExp(text)),
  check: CheckSchema.optional(),
  /** Posts by the country at the end of the number. */
  countries: z.record(z.string(), z.string()).optional(),
});

/** One form of tracking number of one carrier. */
export type CarrierRule = Readonly<z.infer<typeof RuleSchema>>;

const FileSchema = z.strictObject({ source: z.string(), rules: z.array(RuleSchema) });

/**
 * The forms of tracking numbers, from the folder `resources/carriers` of the program.
 *
 * @throws AppError `program-file-damaged` when the file does not read.
 */
export async function loadCarrierRules(folder: string): Promise<readonly CarrierRule[]> {
  const file = join(folder, 'numberFormats.json');
  try {
    return FileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).rules;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('program-file-damaged', { file, detail }, { cause });
  }
}
