import { existsSync } from 'node:fs';
import type { Case } from '../../../shared/domain/case.ts';
import { KEPT_DAYS } from '../../../shared/keptDays.ts';
import type { Core } from '../createCore.ts';
import { toWriteError } from '../storage/errno.ts';
import { mentionsOf } from '../storage/findMentions.ts';
import { withVaultLock } from '../storage/lock.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';

/** Hashes of originals that are still there and old enough to go, by case. */
function dueOriginals({ clock, index, vault }: Core): ReadonlyMap<string, readonly string[]> {
  const before = clock.now().subtract({ hours: 24 * KEPT_DAYS }).epochMilliseconds;
  const due = new Map<string, readonly string[]>();
  for (const { id, originals = [] } of index.cases) {
    const old = originals.filter(({ replacedAt }) => Date.parse(replacedAt) < before);
    const there = old.filter(({ path }) => existsSync(vault.pathOf(path)));
    if (there.length > 0)
      due.set(
        id,
        there.flatMap(({ path }) => parseAttachmentPath(path) ?? []),
      );
  }
  return due;
}

/** True when the smaller copy still stands in the place of the file, and no item shows the file itself. */
const isReplaced = ({ evidence }: Case, hash: string): boolean =>
  evidence.some(({ original }) => original?.sha256 === hash) &&
  evidence.every(({ sha256 }) => sha256 !== hash);

/**
 * Removes originals whose smaller copies took their place `KEPT_DAYS` ago; those that another case has too stay. Answers
 * how many went. Throws AppError `vault-read-only`, `vault-locked` or `write-failed`.
 */
export async function removeOriginals(core: Core): Promise<number> {
  const { cases, clock, evidence, index, reader, vault } = core;
  await index.refresh();
  const due = dueOriginals(core);
  if (due.size === 0) return 0;
  const mentions = await mentionsOf(
    { logs: reader.logs, vault },
    new Set([...due.values()].flat()),
  );
  let removed = 0;
  for (const [id, hashes] of due)
    await withVaultLock(vault, 'Claimfolio', clock, async () => {
      const now = await cases.open(id);
      const isAlone = (hash: string) => [...(mentions.get(hash) ?? [])].every((one) => one === id);
      for (const hash of hashes.filter((one) => isAlone(one) && isReplaced(now, one))) {
        await evidence.remove(hash).catch((error) => {
          throw toWriteError(vault.pathOf('attachments'), error);
        });
        removed += 1;
      }
    });
  return removed;
}
