import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { InstantSchema } from '../../../shared/domain/moment.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { findJsonFault } from '../text/findJsonFault.ts';
import { errnoOf, isMissing } from './errno.ts';
import { parseJsonBytes } from './jsonText.ts';

/** The format of the vault that this program knows. A vault with a higher number is not touched. */
export const VAULT_SCHEMA = 1;
export const VAULT_FILE = 'vault.json';
const FORMAT = 'claimfolio-vault';

/** What every version of the file says, so that a newer vault is told from a damaged one. */
const AnyVaultSchema = z.looseObject({ format: z.literal(FORMAT), schema: z.int().positive() });

const VaultFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(VAULT_SCHEMA),
  vaultId: IdSchema,
  createdAt: InstantSchema,
});
export type VaultFile = Readonly<z.infer<typeof VaultFileSchema>>;

/** The content of `vault.json` for a new vault. */
export function newVaultFile(vaultId: string, createdAt: string): VaultFile {
  return { format: FORMAT, schema: VAULT_SCHEMA, vaultId, createdAt };
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

/** Reads `vault.json`. Throws AppError `vault-missing`, `vault-unreadable`, `vault-damaged` or `vault-newer`. */
export async function readVaultFile(folder: string): Promise<VaultFile> {
  const content = parse(await readBytes(folder));
  const { schema } = check(AnyVaultSchema, content);
  if (schema > VAULT_SCHEMA)
    throw new AppError('vault-newer', { path: folder, found: schema, known: VAULT_SCHEMA });
  return check(VaultFileSchema, content);
}
