import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { type Destination, DestinationSchema } from '../../../shared/destinations/destination.ts';

async function loadDestination(folder: string, file: string): Promise<Destination> {
  try {
    const destination = DestinationSchema.parse(
      JSON.parse(await readFile(join(folder, file), 'utf8')),
    );
    if (file !== `${destination.id}.json`) throw new Error(`holds ${destination.id}`);
    return destination;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('program-file-damaged', { file: join(folder, file), detail }, { cause });
  }
}

/**
 * The destination profiles of the program, by id, from its folder `resources/destinations`.
 *
 * @throws AppError `program-file-damaged` when a profile does not read: a wrong limit would cost a case.
 */
export async function loadDestinations(folder: string): Promise<readonly Destination[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const destinations = await Promise.all(files.map((file) => loadDestination(folder, file)));
  return destinations.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The profile of an id. Throws AppError `destination-unknown`. */
export function findDestination(destinations: readonly Destination[], id: string): Destination {
  const destination = destinations.find((candidate) => candidate.id === id);
  if (destination) return destination;
  throw new AppError('destination-unknown', { id });
}
