import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  errors,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { builtCli } from '../../scripts/built.mjs';
import { root } from '../../scripts/run.mjs';
import { electronProgram } from '../../scripts/setup/electron.mjs';
import { listenForFaults, unexpectedFaults } from './faults.ts';
import { CasesScreen } from './pages/CasesScreen.ts';

/** A started program: its window, and everything in it that a healthy one never says. */
export type Program = Readonly<{
  app: ElectronApplication;
  page: Page;
  screen: CasesScreen;
  /** Errors of the page, its console and its security policy, and what it asked of a network, as they came. */
  faults: readonly string[];
}>;

/** The programs that a test started, and the faults that it provoked in them. */
type Heard = Readonly<{ programs: Program[]; provoked: RegExp[] }>;

/** What every test has: a folder of its own, a vault in it that need not exist yet, and ways to use them. */
type Fixtures = Readonly<{
  /** The screen of the first start; most tests begin at the list of cases. */
  begin: 'today' | 'cases';
  /** Where the program lies that is started: the checkout, unless a test has built another. */
  built: string;
  folder: string;
  vault: string;
  /** What all programs of the test said. One that ends well fails when there is a fault that it did not provoke. */
  heard: Heard;
  /** Tells of a fault that the test brings about on purpose: then it must come, and may. */
  provoke: (...faults: readonly RegExp[]) => void;
  /** Runs the command line on the vault. */
  cli: (...words: string[]) => Promise<void>;
  /** Imports cases into the vault through the command line. */
  importCases: (...documents: object[]) => Promise<void>;
  /** Starts the program on the vault; the profile stays the same within a test. */
  start: (...words: string[]) => Promise<Program>;
  /** Starts the program on the vault that it showed last, which nobody names to it. */
  startOnLast: () => Promise<Program>;
  /** Starts it once more while it runs, and answers the exit code. */
  startAgain: (...words: string[]) => Promise<number | null>;
}>;

const profileOf = (folder: string): string => `--user-data-dir=${join(folder, 'profile')}`;

/**
 * The program speaks English unless it is told otherwise. The locale is one that every computer has: names of files
 * that are dropped cannot be read in one that is not there.
 */
export function environment(): Record<string, string> {
  const all = Object.entries({ ...process.env, LANG: 'C.UTF-8' });
  return Object.fromEntries(
    all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function exitOf(program: string, words: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(program, [...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
}

/**
 * Starts the program. In about one of 80 starts Playwright 1.65 misses that a program is ready which runs and shows its
 * window (see microsoft/playwright issue 9351); that program is killed, and another one started.
 */
async function launch(args: string[]): Promise<ElectronApplication> {
  const options = {
    executablePath: electronProgram(),
    args,
    env: environment(),
    timeout: 15_000,
    // The program chooses its colours itself.
    colorScheme: null,
  };
  return await _electron.launch(options).catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return _electron.launch(options);
    throw error;
  });
}

/** The first window of a started program, with an ear on what it complains about. */
export async function watch(app: ElectronApplication): Promise<Program> {
  const page = await app.firstWindow();
  const faults = listenForFaults(page);
  await page.waitForLoadState('domcontentloaded');
  return { app, page, screen: new CasesScreen(page, app), faults };
}

/** Remembers a program that was started, to end it after the test. */
function follow(started: Map<ElectronApplication, Promise<void>>, app: ElectronApplication): void {
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  started.set(app, ended);
  void ended.then(() => started.delete(app));
}

/**
 * Ends the programs of a test. To quit takes Electron seconds, and what is saved is saved: after a test that went well
 * they are killed. Those of another quit, so that its trace is kept.
 */
async function end(
  started: ReadonlyMap<ElectronApplication, Promise<void>>,
  { status, expectedStatus }: TestInfo,
): Promise<void> {
  for (const [app, ended] of started) {
    if (status !== expectedStatus) await app.close().catch(() => undefined);
    else if (app.process().kill('SIGKILL')) await ended;
  }
}

/** Leaves the window on a screen, as an earlier start would have; a new one begins at Today. */
async function beginAt(folder: string, screen: Fixtures['begin']): Promise<void> {
  if (screen === 'today') return;
  await mkdir(join(folder, 'profile'), { recursive: true });
  const place = { screen, scroll: 0, listScroll: 0 };
  const left = { isMaximised: false, recent: [], place };
  await writeFile(join(folder, 'profile/window.json'), JSON.stringify(left));
}

export const test = base.extend<Fixtures>({
  begin: ['cases', { option: true }],
  built: root,
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimfolio e2e é '));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  vault: async ({ folder }, use) => {
    await use(join(folder, '我的 vault'));
  },
  heard: async ({ browserName: _ }, use, info) => {
    const heard: Heard = { programs: [], provoked: [] };
    await use(heard);
    if (info.status !== info.expectedStatus || info.status === 'skipped') return;
    const faults = heard.programs.flatMap((program) => program.faults);
    expect(unexpectedFaults(faults, heard.provoked)).toEqual([]);
  },
  provoke: async ({ heard }, use) => {
    await use((...faults) => void heard.provoked.push(...faults));
  },
  cli: async ({ vault }, use) => {
    const program = await builtCli();
    await use(async (...words) => {
      const env = { ...process.env, CLAIMFOLIO_VAULT: vault };
      const code = await exitOf(process.execPath, [program, ...words], env);
      if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
    });
  },
  importCases: async ({ cli, folder, vault }, use) => {
    await use(async (...documents) => {
      await cli('vault', 'create', vault);
      const file = join(folder, 'cases.json');
      await writeFile(file, JSON.stringify(documents));
      await cli('case', 'import', file);
    });
  },
  start: async ({ begin, built, folder, vault, heard }, use, info) => {
    const started = new Map<ElectronApplication, Promise<void>>();
    await beginAt(folder, begin);
    await use(async (...words) => {
      const app = await launch([profileOf(folder), ...words, built, '--vault', vault]);
      follow(started, app);
      const program = await watch(app);
      heard.programs.push(program);
      return program;
    });
    await end(started, info);
  },
  startOnLast: async ({ folder, heard }, use, info) => {
    const started = new Map<ElectronApplication, Promise<void>>();
    await use(async () => {
      const app = await launch([profileOf(folder), root]);
      follow(started, app);
      const program = await watch(app);
      heard.programs.push(program);
      return program;
    });
    await end(started, info);
  },
  startAgain: async ({ folder }, use) => {
    await use((...words) =>
      exitOf(electronProgram(), [profileOf(folder), root, ...words], environment()),
    );
  },
});

export { expect } from '@playwright/test';
