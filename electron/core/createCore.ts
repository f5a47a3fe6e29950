import type { Clock, Ids } from '../../shared/clock.ts';
import { CaseIndex } from './caseIndex/CaseIndex.ts';
import { CaseReader } from './storage/CaseReader.ts';
import { CaseStore, type OnSaved } from './storage/CaseStore.ts';
import { EvidenceStore } from './storage/EvidenceStore.ts';
import type { Vault } from './storage/Vault.ts';

/** Everything that the window, the command line and the tests work with: one open vault. */
export type Core = Readonly<{
  vault: Vault;
  /** Reads logs and snapshots as they lie on the disk. */
  reader: CaseReader;
  cases: CaseStore;
  index: CaseIndex;
  evidence: EvidenceStore;
  clock: Clock;
  ids: Ids;
}>;

/** Bytes above which the log of a case is compacted: 1 MB. */
const COMPACT_ABOVE = 1 << 20;

/** Puts the core together. It reaches for nothing itself: vault, time and ids are passed in. */
export function createCore(
  vault: Vault,
  clock: Clock,
  ids: Ids,
  compactAbove: number = COMPACT_ABOVE,
): Core {
  const reader = new CaseReader(vault);
  const index = new CaseIndex(vault, reader, clock);
  const onSaved: OnSaved = (id, aCase) => index.put(id, aCase);
  const cases = new CaseStore({ vault, reader, clock, ids, onSaved, compactAbove });
  return { vault, reader, cases, index, evidence: new EvidenceStore(vault), clock, ids };
}
