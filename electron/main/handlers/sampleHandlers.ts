import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { makeSample } from '../../core/useCases/makeSample.ts';
import { programDestinations } from '../programDestinations.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import type { HandlerParts } from './HandlerParts.ts';
import { stateOfVault } from './stateOfVault.ts';

const throwAway = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Makes a sample of today in place of what the last look at one left. */
async function makeAnew({ session, photos, sampleFolder }: HandlerParts): Promise<void> {
  const { clock, ids } = session.parts;
  await throwAway(sampleFolder);
  await makeSample(sampleFolder, {
    ...{ photos, clock, ids, destinations: await programDestinations() },
    samples: join(resourcesFolder(), 'sample'),
  });
}

/** What the main process does to let a person look at invented cases, and lead them back to their own. */
export function sampleHandlers(
  parts: HandlerParts,
): Pick<Handlers, 'vault.openSample' | 'vault.leaveSample'> {
  const { session, sampleFolder } = parts;
  return {
    'vault.openSample': () => session.openSample(sampleFolder, () => makeAnew(parts)),
    'vault.leaveSample': async () => {
      const left = await session.leaveSample();
      if (left !== undefined) await throwAway(left);
      return await stateOfVault(parts);
    },
  };
}
