import { setTimeout as wait } from 'node:timers/promises';
import { AppError, type ErrorData } from '../../shared/appError.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { VaultState } from '../../shared/ipc/vaultState.ts';
import { type Core, createCore } from '../core/createCore.ts';
import { withVaultLock } from '../core/storage/lock.ts';
import type { Machine } from '../core/storage/machine.ts';
import { createVault, openVault, type Vault } from '../core/storage/Vault.ts';
import type { MoveAnswer } from '../core/useCases/moveVault.ts';
import { mergeCopies } from '../core/useCases/repairVault.ts';
import { reuseMovedVault } from '../core/useCases/reuseMovedVault.ts';

/** How long the lock is kept after an edit, so that the next one need not take it again, in milliseconds. */
const LINGER = 1500;
/** How often it is looked whether the last edit is done when the lock is wanted back, in milliseconds. */
const STEP = 20;

/** What the lock is held by, to whoever has to wait for it. */
const OWNER = 'Claimfolio';

/** What a session works with. */
export type SessionParts = Readonly<{ folder: string; machine: Machine; clock: Clock; ids: Ids }>;

/**
 * The vault that the window shows, opened when it is first asked for and again after it was refused, so
 * that "try again" needs no restart.
 */
export class VaultSession {
  readonly parts: SessionParts;
  #folder: string;
  /** The vault that was open before a sample, to which the person goes back. */
  #own: string | undefined;
  /** The sample that is thrown away when it is left. */
  #passing: string | undefined;
  #core: Core | undefined;
  #editing = 0;
  #holding: Promise<void> | undefined;
  #releasing = new AbortController();
  #repaired: Promise<readonly ErrorData[]> | undefined;
  /** Ends when the vault that is being moved is at its place. */
  #moving: Promise<unknown> | undefined;

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.#folder = parts.folder;
  }

  /** The folder of the vault, for people to read. */
  get folder(): string {
    return this.#folder;
  }

  /** True while invented cases are shown. */
  get isSample(): boolean {
    return this.#core?.vault.isSample === true;
  }

  /** The core of the open vault. Throws what `openVault` throws. */
  async core(): Promise<Core> {
    this.#core ??= this.#coreOf(await openVault(this.#folder, this.parts.machine));
    return this.#core;
  }

  /**
   * Does a work that changes the vault. The lock is kept for a moment after it, so that an edit is told saved as soon
   * as its line is on the disk. While the vault is moved it waits, and is then done at the new place. Throws what the
   * work throws, and AppError `vault-locked`.
   */
  async edit<T>(work: (core: Core) => Promise<T>): Promise<T> {
    while (this.#moving) await this.#moving;
    const core = await this.core();
    this.#editing += 1;
    try {
      this.#holding ??= this.#hold(core);
      return await withVaultLock(core.vault, OWNER, core.clock, () => work(core));
    } finally {
      this.#editing -= 1;
    }
  }

  /** Lets what is under way end, and gives the lock back. Called before the program ends. */
  async end(): Promise<void> {
    await this.#moving;
    await this.release();
  }

  /** Moves the vault as `work` does, and goes over to its new place. Throws what the work throws. */
  async move(work: (core: Core) => Promise<MoveAnswer>): Promise<MoveAnswer> {
    const moving = this.#move(work);
    this.#moving = moving.catch(() => undefined);
    try {
      return await moving;
    } finally {
      this.#moving = undefined;
    }
  }

  /** Makes the old copy of a vault that was moved, which the window is refused, a vault again. */
  async reuse(): Promise<VaultState> {
    const { machine, clock, ids } = this.parts;
    await reuseMovedVault({ folder: this.#folder, machine, clock, ids });
    return await this.state();
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    this.#releasing.abort();
    await this.#holding;
    this.#releasing = new AbortController();
  }

  /** Whether there is a vault to show. What is wrong with one is part of the answer, not an error. */
  async state(): Promise<VaultState> {
    const folder = this.#folder;
    try {
      const { vault } = await this.core();
      this.#repaired ??= this.#repairAtOpening(vault);
      const repaired = [...(await this.#repaired)];
      const { readOnly, isSample } = vault;
      return { kind: 'open', folder, readOnly, repaired, ...(isSample && this.#sampleState()) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'vault-missing') return { kind: 'none', folder };
      return { kind: 'refused', folder, error: error.toData() };
    }
  }

  /** Makes a vault in the folder. Throws what `createVault` throws. */
  async create(): Promise<VaultState> {
    const { clock, ids } = this.parts;
    this.#core = this.#coreOf(await createVault(this.#folder, clock, ids));
    return await this.state();
  }

  /** Goes over to the vault of another folder. */
  async switchTo(folder: string): Promise<VaultState> {
    if (!this.isSample) this.#own = this.#folder;
    await this.release();
    this.#forget(folder);
    return await this.state();
  }

  /** Goes over to a sample that `make` puts into a folder of its own, in place of one that was there. Throws what it throws. */
  async openSample(folder: string, make: () => Promise<unknown>): Promise<VaultState> {
    if (this.isSample && folder === this.#folder) return await this.state();
    await make();
    this.#passing = folder;
    return await this.switchTo(folder);
  }

  /** Leaves a sample for the vault that was open before; answers the folder of one that is to be thrown away. */
  async leaveSample(): Promise<string | undefined> {
    if (!this.isSample || this.#own === undefined) return undefined;
    const left = this.#folder;
    await this.switchTo(this.#own);
    return left === this.#passing ? left : undefined;
  }

  async #move(work: (core: Core) => Promise<MoveAnswer>): Promise<MoveAnswer> {
    await this.release();
    const answer = await work(await this.core());
    this.#forget(answer.vault);
    return answer;
  }

  #sampleState() {
    const isPassing = this.#folder === this.#passing;
    return { sample: { isPassing, canLeave: this.#own !== undefined } };
  }

  #forget(folder: string): void {
    this.#core = undefined;
    this.#repaired = undefined;
    this.#folder = folder;
  }

  async #linger(): Promise<void> {
    const { signal } = this.#releasing;
    const time = signal.aborted ? STEP : LINGER;
    await wait(time, undefined, { signal: signal.aborted ? undefined : signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }

  /** Opening must always work: what cannot be repaired now is told by the check. */
  async #repairAtOpening({ readOnly }: Vault): Promise<readonly ErrorData[]> {
    if (readOnly) return [];
    try {
      const repaired = await mergeCopies(await this.core());
      return repaired.map(({ code, params }) => ({ code, params }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [];
    }
  }

  /** Keeps the lock until a while after the last edit. A work that cannot get the lock says so itself. */
  async #hold({ vault, clock }: Core): Promise<void> {
    try {
      await withVaultLock(vault, OWNER, clock, async () => {
        do await this.#linger();
        while (this.#editing > 0);
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    } finally {
      this.#holding = undefined;
    }
  }

  #coreOf(vault: Vault): Core {
    return createCore(vault, this.parts.clock, this.parts.ids);
  }
}
