import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { z } from '../../../shared/zod.ts';

/** What a folder of profiles holds: those that read, sorted by id, and an error for each that does not. */
export type ReadProfiles<T> = Readonly<{
  profiles: readonly T[];
  refused: readonly ErrorData[];
}>;

/** What is wrong with a file, in one line. */
function detailOf(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause).replaceAll('\n', ' ');
  return cause instanceof Error ? cause.message : String(cause);
}

async function readProfile<T extends { id: string }>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): Promise<T> {
  try {
    const profile = schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
    if (file !== `${profile.id}.json`) throw new Error(`holds ${profile.id}`);
    return profile;
  } catch (cause) {
    const detail = detailOf(cause);
    throw new AppError('program-file-damaged', { file: join(folder, file), detail }, { cause });
  }
}

/**
 * Reads the JSON files of a folder, each named by the id in it. One that was broken by hand is refused by name, and
 * the rest works.
 */
export async function readProfiles<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
): Promise<ReadProfiles<T>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const read = await Promise.allSettled(files.map((file) => readProfile(folder, file, schema)));
  const refused = read.flatMap((one): readonly ErrorData[] => {
    if (one.status === 'fulfilled') return [];
    const reason: unknown = one.reason;
    if (!(reason instanceof AppError)) throw reason;
    return [reason.toData()];
  });
  const profiles = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { profiles: profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1)), refused };
}
