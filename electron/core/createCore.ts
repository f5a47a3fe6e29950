import type { Clock, Ids } from '../../shared/clock.ts';
import { CaseStore } from './storage/CaseStore.ts';
import { EvidenceStore } from './storage/EvidenceStore.ts';
import type { Vault } from './storage/Vault.ts';

/** Everything that the window, the command line and the tests work with: one open vault. */
export type Core = Readonly<{
  vault: Vault;
  cases: CaseStore;
  evidence: EvidenceStore;
  clock: Clock;
  ids: Ids;
}>;

/** Puts the core together. It reaches for nothing itself: vault, time and ids are passed in. */
export function createCore(vault: Vault, clock: Clock, ids: Ids): Core {
  return {
    vault,
    cases: new CaseStore(vault, clock, ids),
    evidence: new EvidenceStore(vault),
    clock,
    ids,
  };
}
