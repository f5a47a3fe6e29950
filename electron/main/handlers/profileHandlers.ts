import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Profiles } from '../../../shared/ipc/profiles.ts';
import { correctedDestinations } from '../../core/destinations/correctedDestinations.ts';
import {
  readDestinations,
  readEvidenceProfiles,
} from '../../core/destinations/loadDestinations.ts';
import type { Vault } from '../../core/storage/Vault.ts';
import { correctDestination } from '../../core/useCases/correctDestination.ts';
import { programDestinations } from '../programDestinations.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import type { VaultSession } from '../VaultSession.ts';
import type { HandlerParts } from './HandlerParts.ts';

type ProfileChannel = Extract<Channel, `profiles.${string}`>;

/** The open vault; undefined where none can be opened, which the window says elsewhere. */
async function vaultIfOpen(session: VaultSession): Promise<Vault | undefined> {
  try {
    return (await session.core()).vault;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function read({ session }: HandlerParts): Promise<Profiles> {
  const vault = await vaultIfOpen(session);
  const shipped = await readDestinations(join(resourcesFolder(), 'destinations'));
  const evidence = await readEvidenceProfiles(join(resourcesFolder(), 'evidence'));
  const { destinations, refused } = vault
    ? await correctedDestinations(shipped.profiles, vault)
    : { destinations: shipped.profiles, refused: [] };
  return {
    profiles: destinations,
    refused: [...shipped.refused, ...evidence.refused, ...refused],
    canCorrect: vault !== undefined && !vault.readOnly,
  };
}

/** What the main process does for the values of platforms, and for those that the seller corrects. */
export function profileHandlers(parts: HandlerParts): Pick<Handlers, ProfileChannel> {
  return {
    'profiles.read': () => read(parts),
    'profiles.correct': async ({ id, correction }) => {
      await parts.session.edit(async (core) => {
        await correctDestination(core, await programDestinations(), id, correction);
      });
      return await read(parts);
    },
  };
}
