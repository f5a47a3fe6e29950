import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { _electron, chromium, type Page } from '@playwright/test';
import sevenZip from '7zip-bin';
import { writePhoto } from '../builders/writePhoto.ts';
import { CasePage } from '../e2e/pages/CasePage.ts';
import { CasesScreen } from '../e2e/pages/CasesScreen.ts';
import { environment, watch } from '../e2e/program.ts';
import {
  expect,
  makeSample,
  programIn,
  release,
  runWithoutDisplay,
  test,
  unpacked,
} from './packed.ts';

/** The sample case with five photos. */
const ORDER = 'NF-20517';

const pictures = process.env['E2E_PICTURES'];

async function keepPicture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const start = (program: string, folder: string, ...words: string[]): ChildProcess =>
  spawn(
    program,
    [`--user-data-dir=${join(folder, 'profile')}`, ...words, '--vault', join(folder, 'vault')],
    { env: environment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );

/** Where a program that was started for it says that it can be debugged. */
async function debugAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr)
    for await (const line of createInterface({ input: stderr })) {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) return address;
    }
  throw new Error('The program ended before it could be looked at');
}

/** Starts the very bytes that ship, without Playwright's own way in, which is shut in them. */
async function seeCases(program: string, folder: string, picture: string): Promise<void> {
  const child = start(program, folder, '--remote-debugging-port=0');
  try {
    const browser = await chromium.connectOverCDP(await debugAddress(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('The program has no window');
    const screen = new CasesScreen(page);
    await expect(screen.rows()).toHaveCount(6);
    await screen.searchFor(ORDER);
    await expect(screen.rows()).toHaveCount(1);
    await keepPicture(page, picture);
    await browser.close();
  } finally {
    child.kill();
    if (child.exitCode === null) await new Promise((resolve) => child.on('close', resolve));
  }
}

test('the packed program opens its window and shows the cases', async ({ folder }) => {
  await makeSample(join(folder, 'vault'));
  await seeCases(programIn(unpacked), folder, 'packed');
});

/** As people there do it: on macOS links and signatures must survive. */
async function unpack(zip: string, folder: string): Promise<void> {
  const [command, words] =
    process.platform === 'darwin'
      ? ['ditto', ['-x', '-k', zip, folder]]
      : [sevenZip.path7za, ['x', '-y', `-o${folder}`, zip]];
  await promisify(execFile)(command, words);
}

test('what comes out of the zip runs as well, window and command line', async ({ folder }) => {
  const zip = (await readdir(release)).find((name) => name.endsWith('.zip'));
  test.skip(zip === undefined, 'only Linux and macOS have a zip');
  const out = join(folder, 'out of the zip');
  await unpack(join(release, zip ?? ''), out);
  const program = programIn(out);
  const { code, stdout } = await runWithoutDisplay(program, ['--cli', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('dossier export');
  await makeSample(join(folder, 'vault'));
  await seeCases(program, folder, 'from-zip');
});

/** A copy with the one switch turned that lets Playwright in. */
async function openForPlaywright(folder: string): Promise<string> {
  const copy = join(folder, 'copy');
  await cp(unpacked, copy, { recursive: true, verbatimSymlinks: true });
  await flipFuses(programIn(copy), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return programIn(copy);
}

test('photos are decoded in the packed window, also one that the command line attached', async ({
  folder,
}) => {
  const vault = join(folder, 'vault');
  const { cases } = await makeSample(vault);
  const photo = await writePhoto(join(folder, 'new.jpg'), { seed: 3 });
  const id = cases.find(({ title }) => title.includes(ORDER))?.id ?? '';
  const attach = ['--cli', 'attach', id, photo, '--vault', vault];
  expect((await runWithoutDisplay(programIn(unpacked), attach)).code).toBe(0);
  const app = await _electron.launch({
    executablePath: await openForPlaywright(folder),
    args: [`--user-data-dir=${join(folder, 'profile')}`, '--vault', vault],
    env: environment(),
    chromiumSandbox: true,
    colorScheme: null,
  });
  const { page, faults } = await watch(app);
  const casePage = new CasePage(page);
  await casePage.open(ORDER);
  await expect.poll(async () => (await casePage.pictureWidths()).length).toBe(6);
  await keepPicture(page, 'thumbnails');
  const isPackaged = await app.evaluate(({ app: electron }) => electron.isPackaged);
  expect(isPackaged).toBe(true);
  expect(faults).toEqual([]);
  await app.close();
});
