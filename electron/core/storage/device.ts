import { readFile } from 'node:fs/promises';
import type { Ids } from '../../../shared/clock.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { makeFolder, writeFileDurably } from './durableFile.ts';
import { isMissing } from './errno.ts';
import { parseJsonBytes, toJsonBytes } from './jsonText.ts';
import { setAside } from './quarantine.ts';
import type { Vault } from './Vault.ts';

const DeviceFileSchema = z.strictObject({ device: IdSchema, name: z.string() });

function parseDevice(bytes: Uint8Array): string | undefined {
  try {
    return DeviceFileSchema.parse(parseJsonBytes(bytes)).device;
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * The id under which this computer writes its logs; made at its first change. When its file is damaged the
 * computer gets a new id: a second log of the same computer is merged like that of any other.
 */
export async function ensureDevice(vault: Vault, ids: Ids): Promise<string> {
  const name = `devices/${vault.machine.fingerprint}.json`;
  const bytes = await readIfThere(vault.pathOf(name));
  const known = bytes && parseDevice(bytes);
  if (known) return known;
  if (bytes) await setAside(vault, name, bytes);
  const device = ids.next();
  await makeFolder(vault.pathOf('devices'));
  const content = toJsonBytes({ device, name: vault.machine.name });
  await writeFileDurably(vault.pathOf(name), content, vault.temporaryFolder);
  return device;
}
