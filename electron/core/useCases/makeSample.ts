import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type Core, createCore } from '../createCore.ts';
import { readDocuments } from '../documents/readDocuments.ts';
import { createVault } from '../storage/Vault.ts';
import { readTextFile } from '../text/readText.ts';
import { type ImportSource, type ImportTools, importCases } from './importCases.ts';
import { type SampleShift, sampleShift, shiftDocument, shiftPhoto } from './sampleDates.ts';

/** What a sample is made with, besides what an import needs. `samples` is the folder of the documents. */
export type SampleTools = ImportTools & Readonly<{ clock: Clock; ids: Ids; samples: string }>;

/** Where the photos wait in the new vault: what lies in its cache may go at any time. */
const STAGED = 'cache/sample';

const PHOTO = /\.(jpe?g|png)$/;

/** Puts the photos into a folder of their own, with the day of their camera moved like all others. */
async function stagePhotos(samples: string, staged: string, shift: SampleShift): Promise<void> {
  const names = await readdir(samples, { recursive: true });
  for (const name of names.filter((one) => PHOTO.test(one))) {
    const bytes = shiftPhoto(await readFile(join(samples, name)), shift);
    await mkdir(dirname(join(staged, name)), { recursive: true });
    await writeFile(join(staged, name), bytes);
  }
}

/** The documents in order of their file names, their files in `folder`. */
async function readSamples(
  samples: string,
  folder: string,
  shift: SampleShift,
): Promise<readonly ImportSource[]> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.json')).sort();
  const sources: ImportSource[] = [];
  for (const name of names) {
    const file = join(samples, name);
    const documents = readDocuments(await readTextFile(file), file);
    sources.push(
      ...documents.map((one, index) => {
        const content = shiftDocument(one, shift);
        return { file, index, folder, content };
      }),
    );
  }
  return sources;
}

async function fill(core: Core, tools: SampleTools, staged: string): Promise<readonly Case[]> {
  const { clock, samples } = tools;
  const shift = sampleShift(clock.now().toZonedDateTimeISO(clock.zone).toPlainDate());
  await stagePhotos(samples, staged, shift);
  const sources = await readSamples(samples, staged, shift);
  const { created, refused } = await importCases(core, tools, sources);
  const [first] = refused;
  if (first)
    throw new AppError('program-file-damaged', { file: first.file, detail: first.error.code });
  return await Promise.all(created.map((id) => core.cases.open(id)));
}

/**
 * Makes a vault with the sample cases in a new or empty folder, marked as a sample, and answers the cases. What they
 * tell happened in the weeks before the day of the clock. All or nothing: what a failure leaves is removed. Throws the AppErrors of `createVault`, and `program-file-damaged`.
 */
export async function makeSample(folder: string, tools: SampleTools): Promise<readonly Case[]> {
  const { clock, ids } = tools;
  const vault = await createVault(folder, clock, ids, true);
  const staged = vault.pathOf(STAGED);
  try {
    return await fill(createCore(vault, clock, ids), tools, staged);
  } catch (error) {
    for (const name of await readdir(folder))
      await rm(join(folder, name), { recursive: true, force: true });
    throw error;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
