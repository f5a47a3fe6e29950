import { join } from 'node:path';
import { _electron, type Locator, type Page } from '@playwright/test';
import { root } from '../../../scripts/run.mjs';
import { electronProgram } from '../../../scripts/setup/electron.mjs';
import { environment, type Program, test } from '../../e2e/program.ts';
import { note } from './note.ts';

const ROUNDS = 5;

/** Starts a window of the same Electron in which there is only a button. */
async function startEmpty(folder: string) {
  const app = await _electron.launch({
    executablePath: electronProgram(),
    args: [`--user-data-dir=${join(folder, 'empty')}`, join(root, 'tests/benchmarks/emptyWindow')],
    env: environment(),
  });
  return { app, page: await app.firstWindow() };
}

/** Waits until something that is pressed answers: it is there, and the page has time for it. */
async function answers(control: Locator): Promise<void> {
  await control.click();
  await control.evaluate(() => new Promise(requestAnimationFrame));
}

/** The milliseconds from a start until what can be pressed answers; the program is ended after that. */
async function startOf(
  start: () => Promise<Pick<Program, 'app' | 'page'>>,
  control: (page: Page) => Locator,
): Promise<number> {
  const startedAt = performance.now();
  const { app, page } = await start();
  await answers(control(page));
  const ms = performance.now() - startedAt;
  await app.close();
  return ms;
}

test('a start', async ({ start, cli, folder, vault }) => {
  await cli('vault', 'sample', vault);
  const ours = () => startOf(start, (page) => page.getByRole('searchbox'));
  const theirs = () =>
    startOf(
      () => startEmpty(folder),
      (page) => page.getByRole('button'),
    );
  // The first start of each makes its profile.
  await ours();
  await theirs();
  for (let round = 0; round < ROUNDS; round += 1) {
    note('start', { ms: await ours() });
    note('bare', { ms: await theirs() });
  }
});
