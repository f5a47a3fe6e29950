import { expect, test } from 'vitest';
import type { PhotoTool } from '../../../../../electron/core/photo/PhotoTool.ts';
import {
  DossierPreviews,
  isPageAddress,
  pageAddress,
} from '../../../../../electron/main/dossier/DossierPreviews.ts';
import { aMadeExport } from './aMadeExport.ts';

const [first, second] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
];

const drawn = new TextEncoder().encode('drawn');

/** A photo tool that draws every page alike and counts. */
function aTool() {
  const calls: number[] = [];
  const tool: PhotoTool = {
    inspect: async () => ({ mediaType: 'image/jpeg', width: 1, height: 1, frames: 1 }),
    readDates: async () => ({}),
    findBarcodes: async () => [],
    encode: async () => ({ width: 1, height: 1, jpegs: [] }),
    rasterise: async (_, page) => {
      calls.push(page);
      return { width: 1, height: 1, jpegs: [drawn] };
    },
    close: async () => undefined,
  };
  return { tool, calls };
}

const made = aMadeExport({ 'dossier/dossier.pdf': 'pdf', 'dossier/page01.jpg': 'a picture' });
const draft = async () => ({ made, name: 'dossier' });

const bodyOf = async (response: Response) => [response.status, await response.text()];

test('a page of a PDF is drawn once, a picture is given as it is, and nothing else is there', async () => {
  const { tool, calls } = aTool();
  const previews = new DossierPreviews(tool, () => undefined);
  await previews.make(first, draft);
  const ask = async (address: string) => await bodyOf(await previews.respond(address));
  expect(await ask(pageAddress(first, 0, 0))).toEqual([200, 'drawn']);
  expect(await ask(pageAddress(first, 0, 0))).toEqual([200, 'drawn']);
  expect(calls).toEqual([0]);
  expect(await ask(pageAddress(first, 1, 0))).toEqual([200, 'a picture']);
  for (const address of [
    pageAddress(first, 0, 1),
    pageAddress(first, 2, 0),
    pageAddress(second, 0, 0),
    'app://ui/dossier/../index.html',
  ])
    expect(await ask(address)).toEqual([404, '']);
  expect(isPageAddress(`${pageAddress(first, 0, 0)}/../..`)).toBe(false);
});

test('a newer dossier stops the one that is being made, and takes its place', async () => {
  const previews = new DossierPreviews(aTool().tool, () => undefined);
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const older = previews.make(first, async (signal) => {
    await waiting;
    expect(signal.aborted).toBe(true);
    return await draft();
  });
  await previews.make(second, draft);
  goOn();
  await expect(older).rejects.toMatchObject({ code: 'cancelled' });
  expect(previews.get(second).made).toBe(made);
  expect(() => previews.get(first)).toThrow(
    expect.objectContaining({ code: 'dossier-preview-gone' }),
  );
});

test('what is given back is there no more', async () => {
  const previews = new DossierPreviews(aTool().tool, () => undefined);
  await previews.make(first, draft);
  previews.stop(second);
  expect(previews.get(first).name).toBe('dossier');
  previews.stop(first);
  expect(() => previews.get(first)).toThrow(
    expect.objectContaining({ code: 'dossier-preview-gone' }),
  );
  expect((await previews.respond(pageAddress(first, 0, 0))).status).toBe(404);
});
