import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '../run.mjs';
import { byTurns, median } from './measure.mjs';
import { mb, middle, ms, rowOf, s } from './vaultRows.mjs';

/** @typedef {ReturnType<typeof import('./probe.mjs').proberOf>} Prober */

const ROUNDS = 5;
const PARSING = 'reading and parsing every snapshot, one after the other';

/** An empty Node says what it holds, in MB. */
const EMPTY = 'setTimeout(() => console.log(process.memoryUsage.rss() / 2 ** 20), 1000)';

/**
 * Opening a vault, with and without its index.
 *
 * @param {Prober} probe
 * @param {string} vault
 */
export async function openRows(probe, vault) {
  await rm(join(vault, 'cache'), { recursive: true, force: true });
  const rebuilt = await probe('rebuild', vault);
  const { ours, theirs } = await byTurns(
    ROUNDS,
    () => probe('open', vault),
    () => probe('parseAll', vault),
  );
  const parse = middle(theirs, 'parse');
  const against = { reference: PARSING, theirs: s(parse) };
  const [list, refresh] = [middle(ours, 'list'), middle(ours, 'refresh')];
  const gap = middle(ours, 'gap');
  const idle = middle(ours, 'idleGap');
  return [
    rowOf({
      ...against,
      name: 'start with an index: the first page of the list',
      ...{ ours: s(list), ratio: list / parse },
      target: { value: list, most: 500, text: '0.5 s' },
    }),
    rowOf({
      ...against,
      name: 'the check of that index against all files, behind the list',
      ...{ ours: s(refresh), ratio: refresh / parse },
    }),
    rowOf({
      name: 'the longest time in both for which nothing else can run',
      reference: 'the same process, only waiting for as long',
      ours: ms(gap),
      theirs: ms(idle),
      ratio: gap / idle,
      target: { value: gap, most: 50, text: '50 ms' },
    }),
    rowOf({
      ...against,
      name: 'start without an index: made anew from all cases',
      ours: `${s(rebuilt('rebuild'))}, longest gap ${ms(rebuilt('gap'))}`,
      ratio: rebuilt('rebuild') / parse,
      target: { value: rebuilt('rebuild'), most: 15_000, text: '15 s' },
    }),
  ];
}

/**
 * What is due today.
 *
 * @param {Prober} probe
 * @param {string} vault
 */
export async function todayRow(probe, vault) {
  const { ours, theirs } = await byTurns(
    ROUNDS,
    () => probe('today', vault),
    () => probe('parseAll', vault),
  );
  const [found, parse] = [middle(ours, 'today'), middle(theirs, 'parse')];
  return rowOf({
    name: 'what is due today, of all cases',
    reference: PARSING,
    ours: ms(found),
    theirs: s(parse),
    ratio: found / parse,
    target: { value: found, most: 200, text: '200 ms' },
  });
}

/**
 * What the open vault holds.
 *
 * @param {Prober} probe
 * @param {string} vault
 */
export async function memoryRow(probe, vault) {
  const empty = async () => Number(await readOutput(process.execPath, ['--eval', EMPTY]));
  const { ours, theirs } = await byTurns(3, () => probe('memory', vault), empty);
  const [held, nothing] = [middle(ours, 'rss'), median(theirs)];
  return rowOf({
    name: 'memory of a process that has opened the vault',
    reference: 'an empty Node',
    ours: `${mb(held)}, at most ${mb(middle(ours, 'peak'))}`,
    theirs: mb(nothing),
    ratio: held / nothing,
    target: { value: held, most: 250, text: '250 MB' },
  });
}

/**
 * Searching.
 *
 * @param {Prober} probe
 * @param {string} vault
 */
export async function searchRow(probe, vault) {
  const found = await probe('search', vault);
  return rowOf({
    name: 'search, the slowest of every 20 of 200 queries (pieces of numbers, Chinese words, accents)',
    reference: 'the same words in one buffer of 24 MB by `indexOf`',
    ours: `${ms(found('ours'))}, median ${ms(found('oursMedian'))}`,
    theirs: `${ms(found('theirs'))}, median ${ms(found('theirsMedian'))}`,
    ratio: found('ours') / found('theirs'),
    target: { value: found('ours'), most: 50, text: '50 ms' },
  });
}
