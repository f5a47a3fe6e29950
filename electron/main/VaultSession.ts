import { AppError } from '../../shared/appError.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { VaultState } from '../../shared/ipc/vaultState.ts';
import { type Core, createCore } from '../core/createCore.ts';
import type { Machine } from '../core/storage/machine.ts';
import { createVault, openVault, type Vault } from '../core/storage/Vault.ts';

/** What a session works with. */
export type SessionParts = Readonly<{ folder: string; machine: Machine; clock: Clock; ids: Ids }>;

/**
 * The vault that the window shows, opened when it is first asked for and again after it was refused, so
 * that "try again" needs no restart.
 */
export class VaultSession {
  readonly #parts: SessionParts;
  #core: Core | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** The core of the open vault. Throws what `openVault` throws. */
  async core(): Promise<Core> {
    this.#core ??= this.#coreOf(await openVault(this.#parts.folder, this.#parts.machine));
    return this.#core;
  }

  /** Whether there is a vault to show. What is wrong with one is part of the answer, not an error. */
  async state(): Promise<VaultState> {
    const { folder } = this.#parts;
    try {
      const { vault } = await this.core();
      return { kind: 'open', folder, readOnly: vault.readOnly };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'vault-missing') return { kind: 'none', folder };
      return { kind: 'refused', folder, error: error.toData() };
    }
  }

  /** Makes a vault in the folder. Throws what `createVault` throws. */
  async create(): Promise<VaultState> {
    const { folder, clock, ids } = this.#parts;
    this.#core = this.#coreOf(await createVault(folder, clock, ids));
    return await this.state();
  }

  #coreOf(vault: Vault): Core {
    return createCore(vault, this.#parts.clock, this.#parts.ids);
  }
}
