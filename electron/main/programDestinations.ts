import { join } from 'node:path';
import type { Destination } from '../../shared/destinations/destination.ts';
import { loadDestinations } from '../core/destinations/loadDestinations.ts';
import { resourcesFolder } from './resourcesFolder.ts';

/** The destination profiles of the program. Throws AppError `program-file-damaged`. */
export const programDestinations = (): Promise<readonly Destination[]> =>
  loadDestinations(join(resourcesFolder(), 'destinations'));
