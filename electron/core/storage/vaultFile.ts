import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { InstantSchema } from '../../../shared/domain/moment.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { findJsonFault } from '../text/findJsonFault.ts';
import { errnoOf, isMissing } from './errno.ts';
import { parseJsonBytes } from './jsonText.ts';

/** The format of the vaults that this program writes. */
export const VAULT_SCHEMA = 1;
/**
 * The format of what a vault leaves where it was moved away from, and the highest number that this program knows: a
 * program that does not know it leaves the old copy alone.
 */
const MOVED_SCHEMA = 2;
export const VAULT_FILE = 'vault.json';
const FORMAT = 'claimfolio-vault';

/** What every version of the file says, so that a newer vault is told from a damaged one. */
const AnyVaultSchema = z.looseObject({ format: z.literal(FORMAT), schema: z.int().positive() });

const VaultFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(VAULT_SCHEMA),
  vaultId: IdSchema,
  createdAt: InstantSchema,
  /** The cases are invented: whoever shows or prints them says so. */
  sample: z.literal(true).exactOptional(),
});
export type VaultFile = Readonly<z.infer<typeof VaultFileSchema>>;

const MovedFileSchema = z.strictObject({
  ...VaultFileSchema.shape,
  schema: z.literal(MOVED_SCHEMA),
  /** Where it went, as that computer names the folder. */
  movedTo: z.string().min(1),
  movedAt: InstantSchema,
  /** The name of the computer that moved it. */
  movedBy: z.string(),
});
/** The content of `vault.json` in the copy that stays behind when a vault is moved. */
export type MovedFile = Readonly<z.infer<typeof MovedFileSchema>>;

/** The content of `vault.json` for a new vault, of sample cases or of the seller's own. */
export function newVaultFile(vaultId: string, createdAt: string, isSample = false): VaultFile {
  const mark = isSample && ({ sample: true } as const);
  return { format: FORMAT, schema: VAULT_SCHEMA, vaultId, createdAt, ...mark };
}

/** The content of `vault.json` where a vault was moved away from. */
export function movedVaultFile(
  { vaultId, createdAt, sample }: VaultFile,
  move: Pick<MovedFile, 'movedTo' | 'movedAt' | 'movedBy'>,
): MovedFile {
  const { movedTo, movedAt, movedBy } = move;
  const known = { vaultId, createdAt, ...(sample && { sample }) };
  return { format: FORMAT, schema: MOVED_SCHEMA, ...known, movedTo, movedAt, movedBy };
}

async function readBytes(folder: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, VAULT_FILE));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    if (isMissing(error)) throw new AppError('vault-missing', { path: folder }, { cause: error });
    throw new AppError('vault-unreadable', { path: folder, detail: errno }, { cause: error });
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJsonBytes(bytes);
  } catch (error) {
    const { line, column } = findJsonFault(Buffer.from(bytes).toString('utf8'));
    const detail = `JSON ${line}:${column}`;
    throw new AppError('vault-damaged', { file: VAULT_FILE, detail }, { cause: error });
  }
}

function check<T>(schema: z.ZodType<T>, content: unknown): T {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const detail = z.prettifyError(read.error).replaceAll('\n', ' ');
  throw new AppError('vault-damaged', { file: VAULT_FILE, detail });
}

async function readAny(folder: string): Promise<VaultFile | MovedFile> {
  const content = parse(await readBytes(folder));
  const { schema } = check(AnyVaultSchema, content);
  if (schema > MOVED_SCHEMA)
    throw new AppError('vault-newer', { path: folder, found: schema, known: MOVED_SCHEMA });
  return schema === MOVED_SCHEMA
    ? check(MovedFileSchema, content)
    : check(VaultFileSchema, content);
}

/**
 * Reads `vault.json`. Throws AppError `vault-missing`, `vault-unreadable`, `vault-damaged`, `vault-newer` or
 * `vault-moved`.
 */
export async function readVaultFile(folder: string): Promise<VaultFile> {
  const found = await readAny(folder);
  if (found.schema === VAULT_SCHEMA) return found;
  const { movedTo, movedAt, movedBy } = found;
  const at = Date.parse(movedAt);
  throw new AppError('vault-moved', { path: folder, to: movedTo, at, machine: movedBy });
}

/** What a vault that was moved away left in a folder; undefined for any other folder. Throws as `readVaultFile` does. */
export async function readMovedFile(folder: string): Promise<MovedFile | undefined> {
  const found = await readAny(folder);
  return found.schema === MOVED_SCHEMA ? found : undefined;
}
