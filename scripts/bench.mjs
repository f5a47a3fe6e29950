/**
 * `npm run bench`: measures, as ratios against a named reference of the same run, and writes
 * `docs/benchmarks.md`. Takes about six minutes; the machine should have nothing else to do.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runnerImport } from 'vite';
import { byTurns, median, seconds, timed } from './bench/measure.mjs';
import { benchVault } from './bench/vault.mjs';
import { builtCli } from './built.mjs';
import { isRoot, withDisplay } from './display.mjs';
import { readOutput, root } from './run.mjs';
import { electronProgram, electronVersion, setUpElectron } from './setup/electron.mjs';
import { setUpSystemPackages, systemPackages } from './setup/systemPackages.mjs';

/**
 * @typedef {import('./bench/measure.mjs').Work} Work
 * @typedef {Readonly<{ name: string, reference: string, ours: Work, theirs: Work }>} Benchmark
 */

const ROUNDS = 5;

/** An Electron that does not end by then has failed. */
const PRINT_LIMIT_MS = 120_000;

await setUpSystemPackages([...systemPackages.window, ...systemPackages.tests]);
await setUpElectron();
const program = await builtCli();
const folder = await mkdtemp(join(tmpdir(), 'claimfolio-bench-'));
const inFolder = (...names) => join(folder, ...names);
const photos = Array.from({ length: 12 }, (_, index) => inFolder(`photo-${index + 1}.jpg`));

/** @param {readonly string[]} words */
const claimfolio = async (...words) =>
  JSON.parse(await readOutput(process.execPath, [program, '--json', ...words]));

/** The photos and a vault with the case of their dispute; answers the dispute. */
async function prepare() {
  const { module } = await runnerImport(join(root, 'tests/benchmarks/content.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  await module.writeContent(folder);
  await claimfolio('vault', 'create', inFolder('vault'));
  const { created } = await claimfolio(
    ...['case', 'import', inFolder('case.json'), '--vault', inFolder('vault')],
  );
  const { disputes } = await claimfolio('case', 'show', created[0], '--vault', inFolder('vault'));
  return disputes[0].id;
}

/** @param {string} dispute */
const exportDossier = (dispute) => () =>
  claimfolio(
    ...['dossier', 'export', dispute, '--destination', 'stripe'],
    ...['--out', inFolder('ours.pdf'), '--vault', inFolder('vault')],
  );

/** Electron answers how long loading and printing took: its own start is not counted. */
async function printPage() {
  const page = [inFolder('page.html'), inFolder('theirs.pdf')];
  const script = join(root, 'tests/benchmarks/printToPdf');
  const [command, words] = withDisplay(electronProgram(), [script, ...page]);
  const env = { ...process.env, ...(isRoot && { ELECTRON_DISABLE_SANDBOX: '1' }) };
  return Number(await readOutput(command, words, { env, timeout: PRINT_LIMIT_MS }));
}

/** In a vault of its own each time, which is not counted. */
async function attach() {
  const vault = inFolder('attached');
  await rm(vault, { recursive: true, force: true });
  await claimfolio('vault', 'create', vault);
  const order = inFolder('order.json');
  await writeFile(order, JSON.stringify({ platform: 'other', orderNumber: 'A-1' }));
  const { created } = await claimfolio('case', 'import', order, '--vault', vault);
  const started = performance.now();
  await claimfolio('attach', created[0], ...photos, '--vault', vault);
  return performance.now() - started;
}

/** What cannot be spared: every byte read, hashed, written and flushed. */
async function copyAndHash() {
  const copies = inFolder('copies');
  await rm(copies, { recursive: true, force: true });
  await mkdir(copies);
  const started = performance.now();
  for (const [index, photo] of photos.entries()) {
    const copy = join(copies, String(index));
    await pipeline(createReadStream(photo), createHash('sha256'));
    await pipeline(createReadStream(photo), createWriteStream(copy));
    const handle = await open(copy, 'r+');
    await handle.sync();
    await handle.close();
  }
  return performance.now() - started;
}

/**
 * @param {string} dispute
 * @returns {readonly Benchmark[]}
 */
const benchmarks = (dispute) => [
  {
    name: 'export of 12 photos, 30 tracking lines, 12 messages for Stripe: the whole call of the command line',
    reference: 'Electron’s `printToPDF` of the same content, without the start of Electron',
    ours: exportDossier(dispute),
    theirs: printPage,
  },
  {
    name: '`attach` of the 12 photos: each decoded once to prove that it is whole, hashed, copied, flushed, logged',
    reference: 'reading, hashing, copying and flushing the same files in plain Node',
    ours: attach,
    theirs: copyAndHash,
  },
  {
    name: 'start of the command line (`destinations --json`)',
    reference: 'start of Node with an empty program',
    ours: () => claimfolio('destinations'),
    theirs: async () => void (await readOutput(process.execPath, ['--eval', ''])),
  },
];

/** @param {Benchmark} benchmark */
async function measure({ name, reference, ours, theirs }) {
  console.log(`${name} ...`);
  await timed(ours);
  await timed(theirs);
  const times = await byTurns(
    ROUNDS,
    () => timed(ours),
    () => timed(theirs),
  );
  const ratio = (median(times.ours) / median(times.theirs)).toFixed(2);
  return `| ${name} | ${reference} | ${seconds(times.ours)} | ${seconds(times.theirs)} | **${ratio}** |`;
}

const megabytes = async (path) => `${((await stat(path)).size / 1e6).toFixed(1)} MB`;

try {
  const dispute = await prepare();
  const rows = [];
  for (const benchmark of benchmarks(dispute)) rows.push(await measure(benchmark));
  const vaultPart = await benchVault(folder);
  const text = `# What things cost

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.version}, Electron ${electronVersion()}.
Seconds of the wall clock, median of ${ROUNDS} rounds (lowest–highest), both sides by turns. Trust the ratio; it is
ours divided by the reference's.

| what | reference | ours, s | reference, s | ratio |
|---|---|---|---|---|
${rows.join('\n')}

The 12 photos have 12 megapixels each (${await megabytes(photos[0])} the first). Our dossier has ${await megabytes(inFolder('ours.pdf'))}, within the 4.5 MB
that Stripe takes, with every photo upright and stripped of its record; the page that Electron prints has
${await megabytes(inFolder('theirs.pdf'))}: it keeps the photos as they are and heeds no limit.

${vaultPart}`;
  await writeFile(join(root, 'docs/benchmarks.md'), text);
  console.log(`\n${text}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
