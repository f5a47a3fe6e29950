import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { z } from '../../shared/zod.ts';

/** Where electron-builder has put things. */
export const release = resolve(root, process.env['CLAIMFOLIO_PACKED'] ?? 'dist/packed');

/** The unpacked program in a folder, or on macOS the bundle. */
const inside: Readonly<Record<string, string>> = {
  darwin: 'Claimfolio.app/Contents/MacOS/Claimfolio',
  win32: 'Claimfolio.exe',
};

const unpackedNames: Readonly<Record<string, RegExp>> = {
  darwin: /^mac(-arm64)?$/,
  win32: /^win(-arm64)?-unpacked$/,
};

function unpackedFolder(): string {
  const wanted = unpackedNames[process.platform] ?? /^linux(-arm64)?-unpacked$/;
  const name = readdirSync(release).find((one) => wanted.test(one));
  if (name === undefined) throw new Error('There is no unpacked program: npm run test:package');
  return join(release, name);
}

/** The folder of the unpacked program as electron-builder left it. */
export const unpacked = unpackedFolder();

/** The file to start, in that folder or one like it. */
export const programIn = (folder: string): string =>
  join(folder, inside[process.platform] ?? 'claimfolio');

/** The program's resources, in that folder or one like it. */
export const resourcesIn = (folder: string): string =>
  process.platform === 'darwin'
    ? join(dirname(programIn(folder)), '../Resources')
    : join(folder, 'resources');

const launchers: Readonly<Record<string, string>> = {
  linux: 'claimfolio-cli',
  win32: 'claimfolio-cli.cmd',
};
const launcherName = launchers[process.platform];

/** The script that calls the command line, where there is one. */
export const launcher = launcherName && join(unpacked, launcherName);

/** What one call of the command line left behind. */
export type Ended = Readonly<{ code: number; stdout: string; stderr: string }>;

const noDisplay = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']);

/** Runs a program where no window could open, and waits for its end. */
export async function runWithoutDisplay(
  program: string,
  words: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const here = Object.entries(process.env).filter(([name]) => !noDisplay.has(name));
  const env = { ...Object.fromEntries(here), ...more };
  // Only Windows' own scripts need its shell.
  const shell = program.endsWith('.cmd');
  return await new Promise((resolve) => {
    execFile(program, [...words], { env, shell, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Calls the command line of a packed program with `--json` and reads its answer by a schema. */
export async function answerOf<T>(
  schema: z.ZodType<T>,
  words: readonly string[],
  program = programIn(unpacked),
): Promise<T> {
  const ended = await runWithoutDisplay(program, ['--cli', ...words, '--json']);
  if (ended.code !== 0) throw new Error(`${words.join(' ')}: ${ended.code}\n${ended.stderr}`);
  return schema.parse(JSON.parse(ended.stdout));
}

const SampleSchema = z.looseObject({
  cases: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      disputes: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
});

/** Makes the sample vault with the packed program. */
export const makeSample = (vault: string) => answerOf(SampleSchema, ['vault', 'sample', vault]);

/** Marks the tests that `npm test` runs too. */
export const quick = { tag: '@quick' };

/** Every test has a folder of its own. */
export const test = base.extend<Readonly<{ folder: string }>>({
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimfolio packed é '));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
