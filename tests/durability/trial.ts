import { cpSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
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

const CASE = anId(1);
const MEDIA_TYPE = 'image/jpeg';
const HARMLESS = ['log-torn', 'attachment-unreferenced'];
/** No computer has a process of this number. */
const NO_PROCESS = 0x7fffffff;

/** A vault to copy, the edits that are in it, and half a line that its log ends with, if any. */
export type Seed = Readonly<{ core: Core; edits: readonly Edit[]; torn?: string }>;

/** Something that is done to a vault with its lock held, and what must be there when it was told to be done. */
export type Work = Readonly<{
  does: (core: Core) => Promise<unknown>;
  edit?: Edit;
  sha256?: string;
}>;

/** The edit number `number`, of all the same case: each adds a message and gives the case another number. */
export function edit(number: number): Work & Readonly<{ edit: Edit }> {
  const items = [setItem('messages', aMessage(number))];
  const made: Edit = { caseId: CASE, set: { orderNumber: `F-${number}` }, items };
  return { edit: made, does: async (core) => await core.cases.append(made) };
}

/** Attaches the file in `path`. */
export function attachment(path: string, sha256: string): Work {
  return { sha256, does: async (core) => await core.evidence.add(path, MEDIA_TYPE) };
}

/** The code of an error that a user can be told; the whole text of any other. */
export const codeOf = (error: unknown): string =>
  error instanceof AppError ? error.code : String(error);

const inWords = (found: Case | undefined): string =>
  found
    ? `${found.orderNumber} of ${found.messages.map(({ id }) => Number(id.slice(-2)))}`
    : 'none';

async function caseIn(core: Core): Promise<Case | undefined> {
  try {
    return await core.cases.open(CASE);
  } catch (error) {
    if (codeOf(error) === 'case-not-found') return undefined;
    throw error;
  }
}

const caseOf = (edits: readonly Edit[]): Case | undefined =>
  edits.reduce<Case | undefined>(
    (before, { caseId, ...changes }) => CaseSchema.parse(applyChanges(caseId, before, changes)),
    undefined,
  );

/** A copy of a vault, what was told to be saved in it, and every promise that was broken. */
export class Trial {
  readonly core: Core;
  readonly broken: string[] = [];
  readonly #torn: string | undefined;
  #edits: Edit[];
  /** An edit of which the program said that it cannot tell; where it stands among the others. */
  #uncertain: Readonly<{ edit: Edit; at: number }> | undefined;
  readonly #stored: string[] = [];

  private constructor(core: Core, { edits, torn }: Omit<Seed, 'core'>) {
    this.core = core;
    this.#edits = [...edits];
    this.#torn = torn;
  }

  /** Copies a vault into the new folder `folder` and opens it there. */
  static async of(seed: Seed, folder: string): Promise<Trial> {
    const { vault, clock, ids } = seed.core;
    cpSync(vault.folder, folder, { recursive: true, preserveTimestamps: true });
    return new Trial(createCore(await openVault(folder, vault.machine), clock, ids), seed);
  }

  /** Does a work. It may fail with one of `codes`; then it must have changed nothing. */
  async attempt(
    when: string,
    work: Work,
    codes: readonly string[] = [],
    core = this.core,
  ): Promise<void> {
    try {
      await change(core, async () => await work.does(core));
      if (work.edit) this.#edits.push(work.edit);
      if (work.sha256) this.#stored.push(work.sha256);
    } catch (error) {
      const isUncertain = codeOf(error) === 'save-uncertain' && codes.length > 0;
      if (isUncertain && work.edit) this.#uncertain = { edit: work.edit, at: this.#edits.length };
      else if (!codes.includes(codeOf(error)))
        this.broken.push(`${when}: the error ${codeOf(error)}`);
    }
  }

  /** Looks at the vault after a fault, lets the program go on, and lets it be started anew. */
  async recover(): Promise<void> {
    await this.#inspect('after the fault', HARMLESS);
    await this.attempt('the next edit', edit(8));
    await this.#endProcess();
    await this.attempt('the first edit of the next start', edit(9), [], await reopen(this.core));
    await this.#inspect('in the end', ['attachment-unreferenced']);
    await this.#lookForRests();
  }

  /** An uncertain edit is there or it is not; from then on it is certain. */
  #settle(found: Case | undefined): void {
    if (!this.#uncertain) return;
    const { edit: made, at } = this.#uncertain;
    const edits = this.#edits.toSpliced(at, 0, made);
    if (isDeepStrictEqual(found, caseOf(edits))) this.#edits = edits;
    this.#uncertain = undefined;
  }

  /** What another start of the program finds is what was told to be saved, and no more. */
  async #inspect(when: string, harmless: readonly string[]): Promise<void> {
    const report = (what: string) => this.broken.push(`${when}: ${what}`);
    const core = await reopen(this.core);
    const found = await caseIn(core);
    this.#settle(found);
    const told = caseOf(this.#edits);
    if (!isDeepStrictEqual(found, told))
      report(`the case ${inWords(found)} instead of ${inWords(told)}`);
    for (const sha256 of this.#stored) {
      const state = await core.evidence.verify(sha256, MEDIA_TYPE);
      if (state !== 'ok') report(`the attachment is ${state}`);
    }
    for (const { code, path } of (await checkVault(core.vault)).problems)
      if (!harmless.includes(code)) report(`the problem ${code} in ${path}`);
  }

  /** A lock that was left behind names a process that has ended, as after the end of the program. */
  async #endProcess(): Promise<void> {
    const folder = this.core.vault.pathOf('locks');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(/"pid":\d+/, `"pid":${NO_PROCESS}`));
    }
  }

  /** Nothing half-written is left, and a torn line was kept aside. */
  async #lookForRests(): Promise<void> {
    const { vault } = this.core;
    const names = await readdir(vault.folder, { recursive: true });
    const rests = names.filter((name) => name.endsWith('.tmp'));
    this.broken.push(...rests.map((name) => `in the end: the rest ${name}`));
    if (this.#torn === undefined) return;
    const kept = await readdir(vault.pathOf('quarantine')).catch(() => []);
    const texts = kept.map((name) => readFile(vault.pathOf(`quarantine/${name}`), 'utf8'));
    if (!(await Promise.all(texts)).includes(this.#torn))
      this.broken.push('in the end: the torn line is lost');
  }
}
