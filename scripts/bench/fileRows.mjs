import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '../run.mjs';
import { byTurns, median, timed } from './measure.mjs';
import { mb, middle, rowOf, s } from './vaultRows.mjs';

/**
 * @typedef {import('./openRows.mjs').Prober} Prober
 * @typedef {Readonly<{ vault: string, files: string, folder: string }>} Places where there are files and room
 */

/** A backup, a restore and a copy take half a minute together. */
const BACKUP_ROUNDS = 2;
const ATTACH_ROUNDS = 3;
const FILES = 200;
const BYTES = 4_000_000;

const remove = (path) => rm(path, { recursive: true, force: true });

/** Nothing of what was written before is still on its way to the disk. */
const sync = async () => void (await readOutput('sync', []));

/** @param {number} took milliseconds */
const speed = (took) => `${((FILES * BYTES) / 1e3 / took).toFixed(0)} MB/s`;

/**
 * A vault of 2,000 cases and 200 files, and the files.
 *
 * @param {Prober} probe
 * @param {Places} places
 */
export async function prepareFiles(probe, { vault, files }) {
  await probe('makeFiles', files, String(FILES), String(BYTES));
  await probe('makeVault', vault, '2000', '0');
  await probe('attach', vault, files);
}

/** @param {Places} places */
async function copyVault({ vault, folder }) {
  const copy = join(folder, 'copied');
  await remove(copy);
  await sync();
  const took = await timed(async () => {
    await readOutput('cp', ['-r', vault, copy]);
    await sync();
  });
  await remove(copy);
  return took;
}

/** @param {string} name @param {readonly import('./probe.mjs').Numbers[]} runs @param {number} theirs */
function fileRow(name, runs, theirs) {
  const [took, peak] = [middle(runs, 'ms'), middle(runs, 'peak')];
  return rowOf({
    ...{ name, reference: '`cp -r` of the vault and `sync`', theirs: s(theirs) },
    ours: `${s(took)}, ${speed(took)}, at most ${mb(peak)} of memory`,
    ratio: took / theirs,
    target: { value: peak, most: 300, text: '300 MB' },
  });
}

/**
 * Backup and restore.
 *
 * @param {Prober} probe
 * @param {Places} places
 */
export async function backupRows(probe, places) {
  const zip = join(places.folder, 'backup.zip');
  const back = join(places.folder, 'restored');
  const both = async () => {
    for (const path of [zip, back, `${back}-other`]) await remove(path);
    await sync();
    const backup = await probe('backup', places.vault, zip);
    await sync();
    return { backup, restore: await probe('restore', zip, back) };
  };
  const { ours, theirs } = await byTurns(BACKUP_ROUNDS, both, () => copyVault(places));
  for (const path of [zip, back, `${back}-other`]) await remove(path);
  const reference = median(theirs);
  const [backups, restores] = [ours.map((run) => run.backup), ours.map((run) => run.restore)];
  return [
    fileRow('backup of 2,000 cases and 200 files of 4 MB, read back', backups, reference),
    fileRow('restore of that backup, every file flushed', restores, reference),
  ];
}

/** @param {Places} places */
async function copyFlushHash({ files, folder }) {
  const copies = join(folder, 'copies');
  await remove(copies);
  await mkdir(copies);
  const names = (await readdir(files)).map((name) => join(files, name));
  await sync();
  const took = await timed(async () => {
    await readOutput('cp', [...names, copies]);
    await sync();
    await readOutput('openssl', ['dgst', '-sha256', ...names]);
  });
  await remove(copies);
  return took;
}

/**
 * Taking files into the vault.
 *
 * @param {Prober} probe
 * @param {Places} places
 */
export async function attachRow(probe, places) {
  const vault = join(places.folder, 'attaching');
  const attach = async () => {
    await remove(vault);
    await probe('emptyVault', vault);
    await sync();
    return await probe('attach', vault, places.files);
  };
  const { ours, theirs } = await byTurns(ATTACH_ROUNDS, attach, () => copyFlushHash(places));
  await remove(vault);
  const took = middle(ours, 'ms');
  const reference = median(theirs);
  return rowOf({
    name: '200 files of 4 MB into the vault, each flushed before the next',
    reference: '`cp`, `sync` and `openssl dgst -sha256` of the same files',
    ours: `${s(took)}, ${speed(took)}, at most ${mb(middle(ours, 'peak'))} of memory`,
    theirs: `${s(reference)}, ${speed(reference)}`,
    ratio: took / reference,
    target: { value: took / reference, most: 1.3, text: '1.30' },
  });
}
