import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../shared/zod.ts';
import { caseDocument } from './caseDocument.ts';
import { answerOf, emptyFolder } from './claimfolio.ts';

export const ImportedSchema = z.strictObject({
  created: z.array(z.string()),
  updated: z.array(z.string()),
  refused: z.array(
    z.strictObject({
      file: z.string(),
      index: z.int().nullable(),
      code: z.string(),
      message: z.string().min(1),
    }),
  ),
});

/** A folder with a vault in it that the calls of a test use. */
export type TestVault = Readonly<{
  folder: string;
  vault: string;
  env: Readonly<Record<string, string>>;
}>;

/** An empty vault; `env` points the program to it. */
export async function aVault(): Promise<TestVault> {
  const folder = await emptyFolder();
  const vault = join(folder, 'vault');
  await answerOf(z.looseObject({}), ['vault', 'create', vault]);
  return { folder, vault, env: { CLAIMFOLIO_VAULT: vault } };
}

/** Writes content as JSON beside the vault and answers its path. */
export async function aDocument({ folder }: TestVault, name: string, content: unknown) {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A vault with one case, `caseDocument`, and its id. */
export async function aVaultWithCase(): Promise<TestVault & Readonly<{ id: string }>> {
  const made = await aVault();
  const path = await aDocument(made, 'case.json', caseDocument);
  const { created } = await answerOf(ImportedSchema, ['case', 'import', path], made);
  const [id = ''] = created;
  return { ...made, id };
}
