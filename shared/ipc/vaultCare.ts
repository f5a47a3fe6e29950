import { InstantSchema } from '../domain/moment.ts';
import { ProgressSchema } from '../progress.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';
import { VaultStateSchema } from './vaultState.ts';

const CountSchema = z.number().nonnegative();

/** How safe the vault is: the last backup, the daily one, and the room that it takes. Paths are for people to read. */
export const VaultCareSchema = z.strictObject({
  folder: z.string(),
  lastBackup: z.strictObject({ file: z.string(), madeAt: InstantSchema }).optional(),
  /** Three days without a backup that worked. */
  isBackupLate: z.boolean(),
  daily: z.strictObject({
    folder: z.string().optional(),
    keepDays: z.int().positive(),
    /** Why the last one did not work. */
    fault: ErrorDataSchema.optional(),
  }),
  figures: z.strictObject({
    cases: CountSchema,
    attachments: CountSchema,
    attachmentBytes: CountSchema,
    otherBytes: CountSchema,
    freeBytes: CountSchema,
    bytesPerDay: CountSchema,
    daysLeft: CountSchema.optional(),
  }),
});
export type VaultCare = Readonly<z.infer<typeof VaultCareSchema>>;

/** A passphrase for a backup; without one it is not encrypted. */
export const PassphraseSchema = z.strictObject({
  passphrase: z.string().min(1).max(200).exactOptional(),
});

/** A backup that was made, or that the person chose no place for it. */
export const BackupDoneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('done'),
    file: z.string(),
    bytes: CountSchema,
    cases: CountSchema,
    attachments: CountSchema,
  }),
]);

export type BackupDone = Readonly<z.infer<typeof BackupDoneSchema>>;

/** The vault after a restore or after another one was chosen, or that the person chose none. */
export const VaultChosenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('done'), state: VaultStateSchema }),
]);

/** What a check found and a repair did, in words that `formatError` makes. */
export const VaultReportSchema = z.strictObject({
  cases: CountSchema,
  attachments: CountSchema,
  problems: z.array(ErrorDataSchema),
  repaired: z.array(ErrorDataSchema),
});
export type VaultReport = Readonly<z.infer<typeof VaultReportSchema>>;

/** The works that may take long. One runs at a time. */
export const WorkKindSchema = z.enum([
  'backup',
  'daily',
  'restore',
  'check',
  'repair',
  'move',
  'thin',
  'attach',
  'import',
  'bulk',
]);
export type WorkKind = z.infer<typeof WorkKindSchema>;

/** How far a long work is, while there is one. */
export const WorkStateSchema = z.strictObject({
  running: z.strictObject({ kind: WorkKindSchema, ...ProgressSchema.shape }).optional(),
});

/** Where the vault went, and where its old copy is if there is one, or that the person chose no place. */
export const VaultMovedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('done'),
    state: VaultStateSchema,
    leftAt: z.string().optional(),
  }),
]);

/** How many days of daily backups are kept. */
export const DailyChangeSchema = z.strictObject({ keepDays: z.int().min(1).max(3650) });
export type WorkState = Readonly<z.infer<typeof WorkStateSchema>>;
