import { writeSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { thisMachine } from '../../electron/core/storage/machine.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { type Changes, setItem } from '../../shared/domain/edit.ts';
import { bytesOf, MEDIA_TYPE, textOf, toLine, WORKS, type WorkKind } from '../torture/told.ts';

/**
 * Does works on some cases, one after the other, and tells of each on standard output once it is saved; with a
 * number as third word that many, else until it is killed. `node writer.js VAULT CASE,CASE,... [COUNT]`.
 */
const [folder = '', cases = '', count = 'Infinity'] = process.argv.slice(2);
const caseIds = cases.split(',');
/** Small, so that kills hit logs that are being compacted. */
const COMPACT_ABOVE = 6_000;
const clock = systemClock();
const ids = createIds(clock);
const core = createCore(await openVault(folder, thisMachine()), clock, ids, COMPACT_ABOVE);
const source = join(dirname(folder), `source-${process.pid}.jpg`);

async function attach(id: string): Promise<Changes> {
  await writeFile(source, bytesOf(id));
  const { sha256, bytes } = await core.evidence.add(source, MEDIA_TYPE);
  const file = { id, sha256, bytes, mediaType: MEDIA_TYPE, fileName: `${id}.jpg` };
  const addedAt = clock.now().toString({ smallestUnit: 'millisecond' });
  return { items: [setItem('evidence', { ...file, stage: 'packed', kind: 'other', addedAt })] };
}

function say(id: string): Changes {
  const at = { local: '2026-03-05T10:00' };
  return { items: [setItem('messages', { id, direction: 'in', at, text: textOf(id) })] };
}

const works: Readonly<Record<WorkKind, (id: string) => Promise<Changes> | Changes>> = {
  message: say,
  note: (id) => ({ set: { notes: textOf(id) } }),
  file: attach,
  case: (id) => ({ set: { orderNumber: id } }),
};

async function work(kind: WorkKind, caseOf: (id: string) => string): Promise<void> {
  const told = await withVaultLock(core.vault, 'writer', clock, async () => {
    const id = ids.next();
    const caseId = caseOf(id);
    const { h } = await core.cases.append({ caseId, ...(await works[kind](id)) });
    return { kind, caseId, id, h };
  });
  writeSync(1, toLine(told));
}

/** Most kills come early: each writer begins with another work. */
const first = process.pid;
for (let done = 0; done < Number(count); done += 1) {
  const kind = WORKS[(first + done) % WORKS.length] ?? 'message';
  const known = caseIds[(first + done) % caseIds.length] ?? '';
  await work(kind, (id) => (kind === 'case' ? id : known));
}
await rm(source, { force: true });
