import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, runnerImport } from 'vite';
import { root } from '../run.mjs';
import { setUpSystemPackages, systemPackages } from '../setup/systemPackages.mjs';
import { Disk } from './Disk.mjs';
import { Lines } from './Lines.mjs';

/**
 * @typedef {import('./Disk.mjs').FileSystem} FileSystem
 * @typedef {Readonly<{ told: number, lost: readonly string[], broken: readonly string[] }>} Outcome
 */

const CUTS = 12;
const CONTROLS = 3;
/** A cut comes so many milliseconds after the first line. */
const EARLIEST = 500;
const LATEST = 4000;

const controlScript = join(root, 'scripts/torture/carelessWriter.mjs');

/** Why power cuts cannot be made here, if so. */
export function reasonAgainst() {
  if (process.platform !== 'linux') return 'only Linux can cut the power of a file system';
  if (process.getuid?.() !== 0) return 'only root can mount a file system';
  return existsSync('/dev/loop-control') ? undefined : 'there are no loop devices here';
}

/** The writer that the kills use too, as one file. */
async function buildWriter(outDir) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      ...{ ssr: true, target: 'node20', outDir, emptyOutDir: true },
      rolldownOptions: { input: { writer: join(root, 'tests/durability/writer.ts') } },
    },
    ssr: { external: ['sharp', 'libheif-js', '@hyzyla/pdfium', 'zxing-wasm'], noExternal: true },
  });
  return join(outDir, 'writer.js');
}

/**
 * Lets a program write, cuts the power in the middle, and starts the file system again. Answers its lines.
 *
 * @param {Disk} disk
 * @param {readonly string[]} words
 */
async function cutWhile(disk, words) {
  const writer = new Lines(words);
  try {
    while (writer.lines.length === 0 && writer.isRunning) await wait(5);
    await wait(EARLIEST + Math.random() * (LATEST - EARLIEST));
    if (!writer.isRunning) {
      await writer.ended;
      throw new Error(`The writer ended by itself: ${writer.faults}`);
    }
    disk.cutPower();
  } finally {
    await writer.kill();
  }
  disk.unmount();
  disk.mount();
  return writer.lines;
}

/** @returns {number[]} what is left of the control's file; nothing when it does not read */
function readNumbers(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/** One power cut while a program writes without flushing. Answers how many lines it told, and how many are lost. */
async function cutControl(disk, cut) {
  const file = join(disk.folder, `control-${cut}.json`);
  const { length } = await cutWhile(disk, [controlScript, file]);
  return { told: length, lost: length - Math.min(length, readNumbers(file).length) };
}

/**
 * Power cuts in one vault: after each, all that was ever told must be there.
 *
 * @param {Disk} disk
 * @param {string} writer
 * @returns {Promise<Outcome>}
 */
async function cutVault(disk, writer) {
  const checks = await runnerImport(join(root, 'tests/torture/cutVault.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const { makeVault, inspect, goOn } = checks.module;
  const vault = join(disk.folder, 'vault');
  const caseIds = await makeVault(vault);
  /** @type {string[]} */
  const told = [];
  const lost = new Set();
  const broken = new Set();
  for (let cut = 1; cut <= CUTS; cut += 1) {
    told.push(...(await cutWhile(disk, [writer, vault, caseIds.join(',')])));
    const found = await inspect(vault, told);
    for (const one of found.lost) lost.add(one);
    for (const one of found.broken) broken.add(`after cut ${cut}: ${one}`);
    console.log(
      `  ${disk.kind}, cut ${cut}: ${told.length} acknowledged so far, ${lost.size} lost`,
    );
  }
  for (const one of await goOn(vault)) broken.add(`in the end: ${one}`);
  return { told: told.length, lost: [...lost], broken: [...broken] };
}

function report(kind, { told, lost, broken }, controls) {
  for (const one of [...lost.map((line) => `lost: ${line}`), ...broken]) console.log(`  ${one}`);
  const sum = (name) => controls.reduce((all, control) => all + control[name], 0);
  console.log(
    `${kind}, ${CUTS} power cuts: ${told} acknowledged, ${lost.length} lost, ${broken.length} broken. ` +
      `Control without a flush, ${CONTROLS} cuts: ${sum('told')} acknowledged, ${sum('lost')} lost.`,
  );
  if (sum('lost') === 0) console.log('  The control lost nothing: these cuts prove nothing.');
  return lost.length === 0 && broken.length === 0 && sum('lost') > 0;
}

/** @param {FileSystem} kind */
async function cutFileSystem(kind, folder, writer) {
  const disk = new Disk(folder, kind);
  const remove = () => disk.remove();
  process.prependOnceListener('exit', remove);
  try {
    await disk.make();
    const controls = [];
    for (let cut = 1; cut <= CONTROLS; cut += 1) controls.push(await cutControl(disk, cut));
    return report(kind, await cutVault(disk, writer), controls);
  } finally {
    disk.remove();
    process.off('exit', remove);
  }
}

/**
 * Cuts the power of an ext4 and an xfs while the product writes. Answers whether nothing that it told to be saved is
 * lost and nothing is broken, while a program that does not flush loses something in the same set-up.
 */
export async function cutPowerOften() {
  await setUpSystemPackages(systemPackages.torture);
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-power-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => process.exit(130);
  process.once('exit', clear);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const writer = await buildWriter(join(folder, 'writer'));
    const isGood = [];
    for (const kind of /** @type {const} */ (['ext4', 'xfs']))
      isGood.push(await cutFileSystem(kind, folder, writer));
    return isGood.every(Boolean);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    process.off('exit', clear);
    clear();
  }
}
