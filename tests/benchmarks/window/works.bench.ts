import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerDialogs } from '../../e2e/answerDialogs.ts';
import { dropFiles } from '../../e2e/dropFiles.ts';
import { CasePage } from '../../e2e/pages/CasePage.ts';
import { DossierPage } from '../../e2e/pages/DossierPage.ts';
import { type Program, test } from '../../e2e/program.ts';
import { costOf } from './frames.ts';
import { manyPhotos } from './manyPhotos.ts';
import { note } from './note.ts';
import { onEmptyPage, scrollThrough } from './scrolling.ts';
import { typeInto } from './typing.ts';

const ROUNDS = 3;

/** The sample case with a dispute at Stripe, which takes a PDF, and five photos. */
const ORDER = 'NF-20517';

/** Drops files on the open case, and waits until all are in and their pictures are seen. */
async function drop({ page }: Program, target: Locator, files: readonly string[]): Promise<void> {
  const panel = page.getByRole('region', { name: 'Adding files' });
  await dropFiles(page, target, files);
  await panel.getByText(/added/).waitFor({ timeout: 300_000 });
  await page.waitForTimeout(3000);
  await panel.getByRole('button', { name: 'Close' }).click();
}

/** Makes the dossier of the open case, looks through its pages and saves it. */
async function exportTo({ app, page }: Program, path: string): Promise<void> {
  const dossier = new DossierPage(page);
  await dossier.button(/Make the dossier/).click();
  await dossier.made();
  await dossier.pageWidths();
  await answerDialogs(app, path);
  await dossier.saveButton().click();
  await dossier.saved().waitFor();
}

test('a case', async ({ start, cli, folder, vault }) => {
  await cli('vault', 'sample', vault);
  const program = await start();
  const { page } = program;
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  const cost = (work: () => Promise<void>) => costOf(program, work);
  for (let round = 0; round < ROUNDS; round += 1) {
    const photos = await manyPhotos(join(folder, 'photos'), 200, round);
    await onEmptyPage(page, async () => note('striped', await cost(() => scrollThrough(page))));
    note('notes', await cost(() => typeInto(casePage.notes())));
    note('dossier', await cost(() => exportTo(program, join(folder, `${round}.pdf`))));
    await page.getByRole('button', { name: 'Back to the case' }).click();
    note('drop', await cost(() => drop(program, casePage.evidence(), photos)));
    await casePage.button(/Undo/).first().click();
  }
});
