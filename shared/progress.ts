import { z } from './zod.ts';

/** What a long work is doing at the moment. */
export const WorkStepSchema = z.enum([
  'list',
  'write',
  'compare',
  'decrypt',
  'unpack',
  'copy',
  'check-cases',
  'check-files',
  'repair',
  'thin',
  'attach',
  'import',
  'change',
]);
export type WorkStep = z.infer<typeof WorkStepSchema>;

/** How far a long work is: `done` of `total` in bytes, cases or files. A total of 0 is one that is not known yet. */
export const ProgressSchema = z.strictObject({
  step: WorkStepSchema,
  unit: z.enum(['bytes', 'cases', 'files']),
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
});
export type Progress = Readonly<z.infer<typeof ProgressSchema>>;

/** Told of every step of a long work, some of them many times a second. What it throws ends the work. */
export type OnProgress = (progress: Progress) => void;
