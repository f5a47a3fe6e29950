import { readFile } from 'node:fs/promises';
import type { Ids } from '../../../shared/clock.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { makeFolder, writeFileDurably } from './durableFile.ts';
import { isMissing, toReadError, toWriteError } from './errno.ts';
import { parseJsonBytes, toJsonBytes } from './jsonText.ts';
import { namesIn } from './namesIn.ts';
import { setAside } from './quarantine.ts';
import type { Vault } from './Vault.ts';

const DeviceFileSchema = z.strictObject({
  device: IdSchema,
  name: z.string(),
  /** Ids under which the same computer wrote before: a vault that was restored must not continue old logs. */
  earlier: z.array(IdSchema).optional(),
});
type DeviceFile = Readonly<z.infer<typeof DeviceFileSchema>>;

function parseDevice(bytes: Uint8Array): DeviceFile | undefined {
  try {
    return DeviceFileSchema.parse(parseJsonBytes(bytes));
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toReadError(path, error);
  }
}

async function writeDevice(vault: Vault, content: DeviceFile): Promise<void> {
  const path = vault.pathOf(ownFile(vault));
  try {
    await makeFolder(vault.pathOf('devices'));
    await writeFileDurably(path, toJsonBytes(content), vault.temporaryFolder);
  } catch (error) {
    throw toWriteError(path, error);
  }
}

const ownFile = ({ machine }: Vault): string => `devices/${machine.fingerprint}.json`;

/**
 * The id under which this computer writes its logs; made at its first change. When its file is damaged the
 * computer gets a new id: a second log of the same computer is merged like that of any other.
 */
export async function ensureDevice(vault: Vault, ids: Ids): Promise<string> {
  const name = ownFile(vault);
  const bytes = await readIfThere(vault.pathOf(name));
  const known = bytes && parseDevice(bytes);
  if (known) return known.device;
  if (bytes) await setAside(vault, name, bytes);
  const device = ids.next();
  await writeDevice(vault, { device, name: vault.machine.name });
  return device;
}

/** The id under which this computer has written logs in a vault; undefined before its first change. */
export async function ownDevice(vault: Vault): Promise<string | undefined> {
  const bytes = await readIfThere(vault.pathOf(ownFile(vault)));
  return bytes && parseDevice(bytes)?.device;
}

/** Lets this computer write logs of its own from now on, when it continues a copy of a vault that it knew before. */
export async function renewDevice(vault: Vault, ids: Ids): Promise<void> {
  const bytes = await readIfThere(vault.pathOf(ownFile(vault)));
  const known = bytes && parseDevice(bytes);
  if (!known) return;
  const earlier = [...(known.earlier ?? []), known.device];
  await writeDevice(vault, { device: ids.next(), name: vault.machine.name, earlier });
}

/** The names of the computers that have written logs, by device. */
export async function deviceNames(vault: Vault): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const file of await namesIn(vault, 'devices')) {
    const bytes = await readIfThere(vault.pathOf(`devices/${file}`));
    const known = bytes && parseDevice(bytes);
    for (const device of known ? [known.device, ...(known.earlier ?? [])] : [])
      names.set(device, known?.name ?? '');
  }
  return names;
}
