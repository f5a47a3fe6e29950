import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { removeOriginals } from '../../electron/core/useCases/removeOriginals.ts';
import { type ThinningRequest, thinPhotos } from '../../electron/core/useCases/thinPhotos.ts';
import { setItem } from '../../shared/domain/edit.ts';
import { aPhoto } from '../builders/aCase.ts';
import { aClock, aFolder, change } from '../builders/aVault.ts';
import type { Scene, Seed } from './scene.ts';
import { aSmallVault, CASE, OTHER_CASE } from './seeds.ts';
import type { Work } from './tryWork.ts';

/** Only the disk fails here: what comes out of the decoder is the same for every photo of a length. */
const photos: ThinningRequest['photos'] = {
  encode: async (path) => ({ width: 1600, height: 1200, jpegs: [Buffer.from(path.slice(-40))] }),
};

async function attachPhoto(core: Core, caseId: string): Promise<void> {
  const source = join(await aFolder(), 'large.jpg');
  await writeFile(source, randomBytes(600_000));
  await change(core, async () => {
    const { sha256, bytes } = await core.evidence.add(source, 'image/jpeg');
    const item = { ...aPhoto(1), id: core.ids.next(), sha256, bytes };
    await core.cases.append({ caseId, items: [setItem('evidence', item)] });
  });
}

const later = ({ vault, ids }: Core, instant: string): Core =>
  createCore(vault, aClock(instant), ids);

/** A vault of two cases with a large photo each, years later. */
export async function anOldVault(): Promise<Seed> {
  const core = await aSmallVault();
  for (const caseId of [CASE, OTHER_CASE]) await attachPhoto(core, caseId);
  return { core: later(core, '2029-01-01T00:00:00Z') };
}

/** Smaller copies take the place of the photos; each case is done or as it was. */
export const thinning: Work = {
  does: ({ core }) => thinPhotos(core, { photos }),
  mayBeBetween: () => true,
};

/** The same vault when the originals are 31 days old. */
export async function aThinnedVault(): Promise<Seed> {
  const { core } = await anOldVault();
  await thinPhotos(core, { photos });
  return { core: later(core, '2029-02-01T00:00:00Z') };
}

async function originalsLeft({ core }: Scene): Promise<readonly string[]> {
  const { cases } = await core.cases.list();
  const originals = cases.flatMap(({ evidence }) =>
    evidence.flatMap(({ original }) => original ?? []),
  );
  const left = originals.filter(({ sha256, mediaType }) =>
    existsSync(core.evidence.pathOf(sha256, mediaType)),
  );
  return left.map(({ sha256 }) => `the original ${sha256} is still there`);
}

/** The originals are removed. */
export const removing: Work = {
  does: ({ core }) => removeOriginals(core),
  inspect: async (scene, { error }) => (error === undefined ? await originalsLeft(scene) : []),
  inspectEnd: originalsLeft,
};
