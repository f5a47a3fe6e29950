import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runEndToEnd } from '../e2e.mjs';
import { median } from './measure.mjs';
import { ms, rowOf, s } from './vaultRows.mjs';

/** @typedef {Map<string, number[]>} Found by the name of the number, one of each round */

/**
 * What the window's measurements noted in their report.
 *
 * @param {string} file
 * @returns {Promise<Found>}
 */
async function numbersIn(file) {
  const { suites } = JSON.parse(await readFile(file, 'utf8'));
  const tests = suites.flatMap(({ specs }) => specs).flatMap((spec) => spec.tests);
  const found = new Map();
  for (const { type, description } of tests.flatMap(({ annotations }) => annotations))
    found.set(type, [...(found.get(type) ?? []), Number(description)]);
  return found;
}

/** @param {Found} found */
function readerOf(found) {
  const all = (name) => found.get(name) ?? [];
  const middle = (name) => median(all(name));
  /** @param {string} name a page that was watched */
  const frames = (name) =>
    `${ms(middle(`${name} gap`))}, at most ${ms(Math.max(...all(`${name} gap`)))}; over 50 ms: ${middle(`${name} late`)}; main process: ${ms(middle(`${name} main`))}`;
  return { middle, frames };
}

/** The reference of what is done on a page: nothing of ours is drawn, but the window is as busy. */
const STRIPES = 'a striped page of the same height, scrolled in the same window';

/** The longest time between two frames of works on a page, against that of a page of stripes in the same window. */
const works = [
  {
    ...{ ours: 'scroll', theirs: 'empty' },
    name: 'scrolling through 20,000 cases in the window by wheel, keys, scrollbar and jumps: longest time between two frames',
  },
  {
    ...{ ours: 'search', theirs: 'empty' },
    name: 'typing into the search over 20,000 cases: longest time between two frames',
  },
  {
    ...{ ours: 'notes', theirs: 'striped' },
    name: 'typing into the notes of a case: longest time between two frames',
  },
  {
    ...{ ours: 'drop', theirs: 'striped' },
    name: 'dropping 200 photos of 12 megapixels on a case, until their pictures are seen: longest time between two frames',
  },
  {
    ...{ ours: 'dossier', theirs: 'striped' },
    name: 'making a dossier in the window, looking through its pages and saving it: longest time between two frames',
  },
];

/** @param {Found} found */
function startRow(found) {
  const { middle } = readerOf(found);
  const [ours, theirs] = [middle('start ms'), middle('bare ms')];
  return rowOf({
    name: 'the window: from the start of the program until the search answers, with the sample cases',
    reference: 'an empty window of the same Electron, until its one button answers',
    ...{ ours: s(ours), theirs: s(theirs), ratio: ours / theirs },
  });
}

/** @param {Found} found */
function workRows(found) {
  const { middle, frames } = readerOf(found);
  return works.map(({ name, ours, theirs }) => {
    const gap = middle(`${ours} gap`);
    return rowOf({
      ...{ name, reference: STRIPES, ours: frames(ours), theirs: frames(theirs) },
      ratio: gap / middle(`${theirs} gap`),
      target: { value: gap, most: 50, text: '50 ms' },
    });
  });
}

/** @param {Found} found */
function rowsOf(found) {
  const { middle, frames } = readerOf(found);
  const few = 'the same with 10 cases';
  const pair = (ours, theirs) => ({ ours: frames(ours), theirs: frames(theirs) });
  const [opened, openedFew] = [middle('large ms'), middle('small ms')];
  const [opening, openingFew] = [middle('large gap'), middle('small gap')];
  return [
    startRow(found),
    rowOf({
      ...{
        name: 'the window: from the start of the program until the first of 20,000 cases are seen',
      },
      ...{ reference: few, ours: s(opened), theirs: s(openedFew), ratio: opened / openedFew },
    }),
    rowOf({
      name: 'opening 20,000 cases in the window: longest time between two frames until all files are checked',
      ...{ reference: few, ...pair('large', 'small'), ratio: opening / openingFew },
      target: { value: opening, most: 50, text: '50 ms' },
    }),
    ...workRows(found),
  ];
}

/**
 * Measures the window in the real Electron: its start, a vault of 20,000 cases, and work on one case.
 *
 * @param {string} folder where the report goes
 */
export async function windowRows(folder) {
  const report = join(folder, 'window.json');
  const config = 'tests/benchmarks/window/playwright.config.ts';
  if ((await runEndToEnd({ config, report })) !== 0)
    throw new Error('The window could not be measured');
  return rowsOf(await numbersIn(report));
}
