import { InstantSchema } from '../../../shared/domain/moment.ts';
import { IdSchema, Sha256Schema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';

/** The last entry of every archive that Claimfolio makes. */
export const MANIFEST_FILE = 'manifest.json';
/** The form of the archives that this program writes, and the highest that it reads. */
export const ARCHIVE_VERSION = 1;

const ArchivedFileSchema = z.strictObject({
  /** Where the file lies in a vault, with forward slashes. */
  path: z.string().min(1).max(300),
  bytes: z.int().nonnegative(),
  sha256: Sha256Schema,
});
/** One file of an archive: its place, and what must come out of it. */
export type ArchivedFile = Readonly<z.infer<typeof ArchivedFileSchema>>;

/** What every version of the manifest says, so that a newer archive is told from a damaged one. */
export const AnyManifestSchema = z.looseObject({
  format: z.literal('claimfolio-backup'),
  version: z.int().positive(),
});

/** What an archive holds, file by file. */
export const ManifestSchema = z.strictObject({
  format: z.literal('claimfolio-backup'),
  version: z.literal(ARCHIVE_VERSION),
  /** A whole vault, a whole vault whose attachments lie in the folder beside the archive, or one case. */
  kind: z.enum(['vault', 'daily', 'case']),
  vaultId: IdSchema,
  madeAt: InstantSchema,
  cases: z.int().nonnegative(),
  attachments: z.int().nonnegative(),
  files: z.array(ArchivedFileSchema),
  /** Attachments of a daily backup, which lie in the folder `attachments` beside the archive. */
  beside: z.array(ArchivedFileSchema).optional(),
});
export type Manifest = Readonly<z.infer<typeof ManifestSchema>>;

/** What an archive is, before its files have been read. */
export type ManifestHead = Omit<
  Manifest,
  'format' | 'version' | 'files' | 'beside' | 'attachments'
>;

/** The names that an archive may hold: folders and files of a vault, in plain letters. */
const SAFE_PATH =
  /^(vault\.json|README\.txt|case\.json|manifest\.json|(activity|attachments|cases|devices|library|quarantine)(\/(?!\.{1,2}(\/|$))[\w. ()@+,=~-]+)+)$/;

/** True for a path that can be archived and unpacked anywhere. */
export const isSafePath = (path: string): boolean => SAFE_PATH.test(path);
