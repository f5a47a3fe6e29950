import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '../run.mjs';
import { attachRow, backupRows, prepareFiles } from './fileRows.mjs';
import { memoryRow, openRows, searchRow, todayRow } from './openRows.mjs';
import { builtProbe, nodeWithSqlite, proberOf } from './probe.mjs';
import { saveRows, sqliteRows } from './saveRows.mjs';
import { windowRows } from './windowRows.mjs';

const CASES = 20_000;
const PHOTOS = 7;

/** @typedef {import('./openRows.mjs').Prober} Prober */

/**
 * Tells what is measured, so that somebody who waits sees it.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
async function told(name, work) {
  console.log(`${name} ...`);
  return await work();
}

/**
 * @param {Prober} probe
 * @param {string} folder
 * @param {Prober | undefined} newer
 */
async function largeVaultRows(probe, folder, newer) {
  const [large, small] = [join(folder, 'large'), join(folder, 'small')];
  await told('a vault of 20,000 cases', () => probe('makeVault', large, `${CASES}`, `${PHOTOS}`));
  await probe('makeVault', small, '10', `${PHOTOS}`);
  await told('its way to the disk', () => readOutput('sync', []));
  const rows = [
    ...(await told('opening it', () => openRows(probe, large))),
    await told('its memory', () => memoryRow(probe, large)),
    await told('searching it', () => searchRow(probe, large)),
    await told('what is due in it', () => todayRow(probe, large)),
    ...(await told('saving in it', () => saveRows(probe, { large, small }))),
    ...(await told('saving against SQLite', () => sqliteRows(newer, folder, small))),
  ];
  await rm(large, { recursive: true });
  return rows;
}

/**
 * @param {Prober} probe
 * @param {string} folder
 */
async function fileVaultRows(probe, folder) {
  const places = { vault: join(folder, 'backed-up'), files: join(folder, 'files'), folder };
  await told('a vault of 800 MB', () => prepareFiles(probe, places));
  return [
    ...(await told('backup and restore', () => backupRows(probe, places))),
    await told('attaching', () => attachRow(probe, places)),
  ];
}

/**
 * Measures a vault as large as a seller's gets, and answers the part of the report on it.
 *
 * @param {string} folder where there is room for 4 GB
 */
export async function benchVault(folder) {
  const program = await builtProbe();
  const probe = proberOf(program);
  const newer = await told('Node 22', () => nodeWithSqlite(join(folder, 'node')));
  const rows = [
    ...(await largeVaultRows(probe, folder, newer ? proberOf(program, newer) : undefined)),
    ...(await told('the window', () => windowRows(folder))),
    ...(await fileVaultRows(probe, folder)),
  ];
  return `## The vault

20,000 cases of about 5.7 KB with four edits and ${PHOTOS} photos each, in five languages; files in the page cache. Each
number is the median of several runs or of 200 calls, each run a process of its own, both sides by turns.

| what | reference | ours | reference | ratio | target |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
