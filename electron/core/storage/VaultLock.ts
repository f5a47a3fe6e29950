import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../../shared/appError.ts';
import type { Clock } from '../../../shared/clock.ts';
import { isTemporaryName, makeFolder, makeInnerFolder } from './durableFile.ts';
import { ignoreFault, isMissing, toVaultError, toWriteError } from './errno.ts';
import { attemptLock, type LockHolder, parseLock } from './lockFile.ts';
import type { Machine } from './machine.ts';
import { ownIdentity } from './processIdentity.ts';

/** How long a change waits for another program to finish its own, in milliseconds. */
const PATIENCE = 5000;
const WAIT = 25;

async function namesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A program on another computer that is changing the same (shared) vault. Its changes go to a log of its own. */
export type OtherLock = Readonly<{ owner: string; machine: string; since: string }>;

/**
 * The right to change a vault, for one process of this computer at a time. Works of the same process share it.
 * A lock whose process has ended is taken over.
 */
export class VaultLock {
  /** Where this computer writes files before they get their place in the vault. */
  readonly temporaryFolder: string;
  readonly #folder: string;
  readonly #machine: Machine;
  #users = 0;
  /** Ends when the work ends that has the vault for itself. */
  #alone: Promise<void> | undefined;
  #taking: Promise<void> | undefined;
  #isHeld = false;
  /** Lock files of this process: while it holds the lock, and those that could not be removed afterwards. */
  #files: readonly string[] = [];
  readonly #chores: (() => Promise<unknown>)[] = [];
  readonly #checks: (() => Promise<unknown>)[] = [];

  constructor(vaultFolder: string, machine: Machine) {
    this.temporaryFolder = join(vaultFolder, 'cache', `tmp-${machine.fingerprint}`);
    this.#folder = join(vaultFolder, 'locks');
    this.#machine = machine;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Adds work that must be done before the lock is given back. */
  beforeRelease(chore: () => Promise<unknown>): void {
    this.#chores.push(chore);
  }

  /** Adds a question that is asked whenever the lock was taken; when it throws, the lock is given back. */
  afterTaking(check: () => Promise<unknown>): void {
    this.#checks.push(check);
  }

  /** Does now what would be done before the lock is given back. */
  async settle(): Promise<void> {
    for (const chore of this.#chores) await chore();
  }

  /**
   * Runs `work` while the lock is held. Throws AppError `vault-locked`, `vault-missing`, `disk-full` or `write-failed`
   * before it starts.
   */
  async run<T>(owner: string, clock: Clock, work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    return await this.#run(owner, clock, work);
  }

  /**
   * Runs `work` like `run`, when no other work of this process runs; those that begin meanwhile wait for its end. Never
   * called within a `run`, for whose end it waits.
   */
  async runAlone<T>(owner: string, clock: Clock, work: () => Promise<T>): Promise<T> {
    for (let waited = 0; this.#users > 0 || this.#alone; waited += WAIT) {
      if (waited >= PATIENCE) throw new AppError('vault-locked', { owner });
      await wait(WAIT);
    }
    let open = (): void => undefined;
    this.#alone = new Promise((resolve) => {
      open = resolve;
    });
    try {
      return await this.#run(owner, clock, work);
    } finally {
      this.#alone = undefined;
      open();
    }
  }

  async #run<T>(owner: string, clock: Clock, work: () => Promise<T>): Promise<T> {
    this.#users += 1;
    this.#taking ??= this.#take(owner, clock);
    try {
      await this.#taking;
      return await work();
    } finally {
      await this.#leave();
    }
  }

  /** The programs on other computers that hold a lock of their own. Throws AppError `vault-unreadable`. */
  async others(): Promise<readonly OtherLock[]> {
    try {
      return await this.#others();
    } catch (error) {
      throw toVaultError(this.#folder, error);
    }
  }

  async #others(): Promise<readonly OtherLock[]> {
    const others: OtherLock[] = [];
    for (const name of await namesOf(this.#folder)) {
      if (!/^[0-9a-f]{16}\.json$/.test(name) || name.startsWith(this.#machine.fingerprint))
        continue;
      const holder = parseLock(await this.#read(name));
      if (holder)
        others.push({ owner: holder.owner, machine: holder.machine, since: holder.since });
    }
    return others;
  }

  async #take(owner: string, clock: Clock): Promise<void> {
    const since = clock.now().toString({ smallestUnit: 'millisecond' });
    try {
      await this.#removeFiles();
      this.#files = await this.#wait({
        ...(await ownIdentity()),
        owner,
        machine: this.#machine.name,
        since,
        nonce: randomBytes(8).toString('hex'),
      });
      for (const check of this.#checks) await check();
      this.#isHeld = true;
      await this.#sweep();
    } catch (error) {
      throw toWriteError(this.#folder, error);
    }
  }

  async #wait(mine: LockHolder): Promise<readonly string[]> {
    for (let waited = 0; ; waited += WAIT) {
      await this.#makeOwnFolder();
      const attempt = await attemptLock(this.#folder, this.#machine.fingerprint, mine);
      if (attempt.kind === 'held') return attempt.files;
      if (waited >= PATIENCE) throw new AppError('vault-locked', { owner: attempt.owner });
      await wait(WAIT);
    }
  }

  /** The vault itself is never made: where it is gone, it was moved or deleted. */
  async #makeOwnFolder(): Promise<void> {
    try {
      await makeInnerFolder(this.#folder);
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      throw new AppError('vault-missing', { path: dirname(this.#folder) }, { cause });
    }
  }

  /** Removes what a killed program of this computer left: files it was writing, locks it held. */
  async #sweep(): Promise<void> {
    for (const name of await namesOf(this.#folder)) {
      const path = join(this.#folder, name);
      if (name.startsWith(`${this.#machine.fingerprint}.`) && !this.#files.includes(path))
        await rm(path, { force: true });
    }
    await rm(this.temporaryFolder, { recursive: true, force: true });
    await makeFolder(this.temporaryFolder);
    for (const name of ['cache', 'backups']) {
      const folder = join(dirname(this.#folder), name);
      for (const file of (await namesOf(folder)).filter(isTemporaryName))
        await rm(join(folder, file), { force: true });
    }
  }

  /** The last work to end does the chores, and gives the lock back unless another has begun meanwhile. */
  async #leave(): Promise<void> {
    try {
      if (this.#users === 1 && this.#isHeld) await this.settle();
    } finally {
      this.#users -= 1;
      if (this.#users === 0) await this.#release();
    }
  }

  /** The change is made and safe: a lock that cannot be removed is removed by the next change, or goes stale. */
  async #release(): Promise<void> {
    this.#taking = undefined;
    this.#isHeld = false;
    await this.#removeFiles().catch(ignoreFault);
  }

  async #removeFiles(): Promise<void> {
    for (const path of this.#files) {
      await rm(path, { force: true, maxRetries: 5 });
      this.#files = this.#files.filter((one) => one !== path);
    }
  }

  async #read(name: string): Promise<Uint8Array> {
    try {
      return await readFile(join(this.#folder, name));
    } catch (error) {
      if (isMissing(error)) return new Uint8Array();
      throw error;
    }
  }
}
