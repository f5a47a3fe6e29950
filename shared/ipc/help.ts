import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** What is to be in a report for support: an error, if there was one. */
export const ReportRequestSchema = z.strictObject({ error: ErrorDataSchema.exactOptional() });

/** A report for support, one fact a line: versions, system, figures of the vault. Nothing of a buyer, no path. */
export const ReportSchema = z.strictObject({ version: z.string(), report: z.string() });

/** Text for the clipboard. */
export const CopySchema = z.strictObject({ text: z.string().max(50_000) });
