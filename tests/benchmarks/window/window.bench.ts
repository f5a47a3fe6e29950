import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/run.mjs';
import { type Program, test } from '../../e2e/program.ts';
import { type Cost, costOf } from './frames.ts';
import { note } from './note.ts';
import { onEmptyPage, scrollThrough } from './scrolling.ts';
import { typeInto } from './typing.ts';

const ROUNDS = 5;

const probe = join(root, 'dist/bench/probe.js');

const makeVault = (folder: string, cases: number): void => {
  const { status } = spawnSync(process.execPath, [probe, 'makeVault', folder, `${cases}`, '0']);
  if (status !== 0) throw new Error('The vault could not be made');
};

/** Waits until the list agrees with the files. */
async function checked({ page }: Program): Promise<void> {
  await page.waitForFunction(async () => {
    const rest = { query: '', offset: 1, limit: 1, trash: false };
    const { value } = await Reflect.get(window, 'claimfolio').request('case.rows', rest);
    return !value.isChecking;
  });
  await page.waitForTimeout(1000);
}

type Start = () => Promise<Program>;

/** Opens the window; answers it, when its first rows were seen, and what it cost until the check was done. */
async function opened(start: Start) {
  const startedAt = performance.now();
  const program = await start();
  let ms = 0;
  const work = async () => {
    await program.screen.rows().first().waitFor();
    ms = performance.now() - startedAt;
    await checked(program);
  };
  const cost = await costOf(program, work, true);
  return { program, ms, cost };
}

/** Scrolls through both pages by turns, so that what else the machine does falls on both. */
async function scrolled(program: Program): Promise<void> {
  const { page } = program;
  const all = async (): Promise<Cost> => await costOf(program, () => scrollThrough(page));
  note('idle', await costOf(program, () => page.waitForTimeout(3000)));
  for (let round = 0; round < ROUNDS; round += 1) {
    await onEmptyPage(page, async () => note('empty', await all()));
    note('scroll', await all());
    note('search', await costOf(program, () => typeInto(page.getByRole('searchbox'))));
    await page.getByRole('searchbox').fill('');
    await program.screen.rows().first().waitFor();
  }
}

test('20,000 cases', async ({ start, vault }) => {
  makeVault(vault, 20_000);
  const first = await opened(start);
  note('first', { ms: first.ms, ...first.cost });
  await first.program.app.close();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { program, ms, cost } = await opened(start);
    note('large', { ms, ...cost });
    if (round === ROUNDS - 1) await scrolled(program);
    await program.app.close();
  }
});

test('10 cases', async ({ start, vault }) => {
  makeVault(vault, 10);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { program, ms, cost } = await opened(start);
    note('small', { ms, ...cost });
    await program.app.close();
  }
});
