import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { AppError } from '../../shared/appError.ts';
import { type Case, CaseSchema } from '../../shared/domain/case.ts';
import { applyChanges, type Edit, setItem } from '../../shared/domain/edit.ts';
import { aMessage, anId } from '../builders/aCase.ts';
import { change, reopen } from '../builders/aVault.ts';

/** The case that all edits are for. */
export const CASE = anId(1);

/** A vault to copy, the edits that are in it, and half a line that its log ends with, if any. */
export type Seed = Readonly<{ core: Core; edits: readonly Edit[]; torn?: string }>;

/** Something that is done to a vault with its lock held, and the edit that it saves, if any. */
export type Work = Readonly<{ edit?: Edit; does: (core: Core) => Promise<unknown> }>;

/** The edit number `number`: of any two edits, each can be told from the other. */
export function edit(number: number): Work & Readonly<{ edit: Edit }> {
  const items = [setItem('messages', aMessage(number))];
  const made: Edit = { caseId: CASE, set: { orderNumber: `F-${number}` }, items };
  return { edit: made, does: async (core) => await core.cases.append(made) };
}

/** Attaches a file. */
export function attachment(path: string): Work {
  return { does: async (core) => await core.evidence.add(path, 'image/jpeg') };
}

const HARMLESS = new Set(['log-torn', 'attachment-unreferenced']);
/** No computer has a process of this number. */
const NO_PROCESS = 0x7fffffff;

const inWords = (found: Case | undefined): string =>
  found ? `${found.orderNumber}+${found.messages.map(({ id }) => id.slice(-3))}` : 'nothing';

export const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));

async function caseIn(core: Core): Promise<Case | undefined> {
  try {
    return await core.cases.open(CASE);
  } catch (error) {
    if (error instanceof AppError && error.code === 'case-not-found') return undefined;
    throw error;
  }
}

/** A copy of a vault, what was done to it, and every promise that it broke. */
export class Trial {
  readonly core: Core;
  readonly broken: string[] = [];
  readonly #seed: Seed;
  #told: readonly Edit[];
  #stored: readonly string[] = [];

  private constructor(seed: Seed, core: Core) {
    this.#seed = seed;
    this.core = core;
    this.#told = seed.edits;
  }

  static async of(seed: Seed, folder: string): Promise<Trial> {
    const { vault, clock, ids } = seed.core;
    await cp(vault.folder, folder, { recursive: true, preserveTimestamps: true });
    return new Trial(seed, createCore(await openVault(folder, vault.machine), clock, ids));
  }

  /** Does a work; it may fail, but only with an error of one of `codes`. */
  async attempt(
    when: string,
    work: Work,
    codes: readonly string[] = [],
    core = this.core,
  ): Promise<void> {
    try {
      const answer = await change(core, async () => await work.does(core));
      if (work.edit) this.#told = [...this.#told, work.edit];
      else this.#stored = [...this.#stored, String(Reflect.get(Object(answer), 'sha256'))];
    } catch (error) {
      if (!codes.includes(codeOf(error))) this.broken.push(`${when}: the error was ${codeOf(error)}`);
    }
  }

  /** Looks at the vault as another start of the program would: what was told to be saved is there, no more. */
  async inspect(when: string, harmless: ReadonlySet<string> = HARMLESS): Promise<void> {
    const report = (what: string) => this.broken.push(`${when}: ${what}`);
    const core = await reopen(this.core);
    const expected = this.#told.reduce<Case | undefined>(
      (before, { caseId, ...changes }) => CaseSchema.parse(applyChanges(caseId, before, changes)),
      undefined,
    );
    const found = await caseIn(core);
    if (!isDeepStrictEqual(found, expected))
      report(`the case was ${inWords(found)} instead of ${inWords(expected)}`);
    for (const sha256 of this.#stored)
      if ((await core.evidence.verify(sha256, 'image/jpeg')) !== 'ok')
        report('the attachment was lost');
    for (const { code, path } of (await checkVault(core.vault)).problems)
      if (!harmless.has(code)) report(`the check found ${code} in ${path}`);
  }

  /** After the fault: the program goes on, then it is started anew, and all is as if nothing had been. */
  async recover(): Promise<void> {
    await this.inspect('after the fault');
    await this.attempt('the next edit', edit(8));
    await this.#endProcess();
    await this.attempt('the next start', edit(9), [], await reopen(this.core));
    await this.inspect('in the end', new Set(['attachment-unreferenced']));
    await this.#lookForRest();
  }

  /** A lock that was left behind now names a process that has ended. */
  async #endProcess(): Promise<void> {
    const folder = this.core.vault.pathOf('locks');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(/"pid":\d+/, `"pid":${NO_PROCESS}`));
    }
  }

  async #lookForRest(): Promise<void> {
    const names = await readdir(this.core.vault.folder, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.tmp')))
      this.broken.push(`in the end: ${name.replace(/[0-9a-f]{16}/g, '…')} was left`);
    if (this.#seed.torn === undefined) return;
    const kept = names.filter(
      (name) => name.startsWith(join('quarantine', '')) && name.length > 10,
    );
    const texts = await Promise.all(
      kept.map((name) => readFile(join(this.core.vault.folder, name), 'utf8')),
    );
    if (!texts.includes(this.#seed.torn)) this.broken.push('in the end: the torn line was lost');
  }
}
