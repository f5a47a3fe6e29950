import { writeSync } from 'node:fs';
import { createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { thisMachine } from '../../electron/core/storage/machine.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { setItem } from '../../shared/domain/edit.ts';

/**
 * Saves messages in one case, one after the other, and tells each id on standard output once it is saved; with
 * a number as third word that many, else until it is killed. `node writer.js VAULT CASE [COUNT]`.
 */
const [folder = '', caseId = '', count = 'Infinity'] = process.argv.slice(2);
const clock = systemClock();
const ids = createIds(clock);
const core = createCore(await openVault(folder, thisMachine()), clock, ids);

for (let saved = 0; saved < Number(count); saved += 1) {
  const id = ids.next();
  const text = `${id} ${'文'.repeat(300)}`;
  const message = { id, direction: 'in', at: { local: '2026-03-05T10:00' }, text };
  await withVaultLock(core.vault, 'writer', clock, () =>
    core.cases.append({ caseId, items: [setItem('messages', message)] }),
  );
  writeSync(1, `${id}\n`);
}
