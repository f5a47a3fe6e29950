import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type Core, createCore } from '../createCore.ts';
import { readDocuments } from '../documents/readDocuments.ts';
import { createVault } from '../storage/Vault.ts';
import { readTextFile } from '../text/readText.ts';
import { type ImportSource, type ImportTools, importCases } from './importCases.ts';

/** What a sample is made with, besides what an import needs. `samples` is the folder of the documents. */
export type SampleTools = ImportTools & Readonly<{ clock: Clock; ids: Ids; samples: string }>;

/** The documents in order of their file names. */
async function readSamples(samples: string): Promise<readonly ImportSource[]> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.json')).sort();
  const sources: ImportSource[] = [];
  for (const name of names) {
    const file = join(samples, name);
    const documents = readDocuments(await readTextFile(file), file);
    sources.push(...documents.map((content, index) => ({ file, index, folder: samples, content })));
  }
  return sources;
}

async function fill(core: Core, tools: SampleTools): Promise<readonly Case[]> {
  const { created, refused } = await importCases(core, tools, await readSamples(tools.samples));
  const [first] = refused;
  if (first)
    throw new AppError('program-file-damaged', { file: first.file, detail: first.error.code });
  return await Promise.all(created.map((id) => core.cases.open(id)));
}

/**
 * Makes a vault with the sample cases in a new or empty folder, and answers the cases. All or nothing: what a
 * failure leaves is removed. Throws the AppErrors of `createVault`, and `program-file-damaged`.
 */
export async function makeSample(folder: string, tools: SampleTools): Promise<readonly Case[]> {
  const { clock, ids } = tools;
  const vault = await createVault(folder, clock, ids);
  try {
    return await fill(createCore(vault, clock, ids), tools);
  } catch (error) {
    for (const name of await readdir(folder))
      await rm(join(folder, name), { recursive: true, force: true });
    throw error;
  }
}
