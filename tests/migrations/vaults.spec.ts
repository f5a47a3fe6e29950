import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../electron/core/createCore.ts';
import { createIds } from '../../electron/core/ids.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { openVault } from '../../electron/core/storage/Vault.ts';
import { aClock, aFolder, change } from '../builders/aVault.ts';

/** A vault as a Claimfolio of that time left it, copied to where it may be changed. */
async function anOldVault(version: string) {
  const folder = join(await aFolder(), 'vault');
  await cp(join(import.meta.dirname, version, 'vault'), folder, { recursive: true });
  const clock = aClock('2026-11-25T08:00:00Z');
  const vault = await openVault(folder, { fingerprint: '0123456789abcdef', name: 'old laptop' });
  return createCore(vault, clock, createIds(clock));
}

test('a vault of entries of version 1 is read as it was, and its old lines stay as they are', async () => {
  const core = await anOldVault('v1');
  expect((await checkVault(core.vault)).problems).toEqual([]);
  const { cases, problems } = await core.cases.list();
  expect(problems).toEqual([]);
  const [umbrella, second] = cases;
  expect(second?.orderNumber).toBe('V1-1002');
  expect(umbrella).toMatchObject({
    orderNumber: 'V1-1001',
    buyer: { name: 'Ana García', country: 'ES', language: 'es', email: 'ana@example.org' },
    items: [{ title: '蓝色雨伞 Blue umbrella', quantity: 2 }],
    legs: [{ carrier: '4PX', number: '4PX3000123456CN' }],
    events: [{ text: '包裹已揽收' }, { text: 'Arrived at destination country', place: 'Madrid' }],
    messages: [{ text: '¿Dónde está mi paquete?' }, { text: expect.stringMatching(/^Ya estamos/) }],
    disputes: [{ reason: 'not-received', claim: 'No ha llegado' }],
    evidence: [{ fileName: 'note.txt', bytes: 28 }],
  });
  const id = umbrella?.id ?? '';
  const log = core.vault.pathOf(`activity/${id}.01khx105z89ka9d9tx5hezb55t.ndjson`);
  const before = await readFile(log, 'utf8');
  await change(core, () => core.cases.append({ caseId: id, set: { stage: 'delivered' } }));
  const after = await readFile(log, 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(JSON.parse(after.slice(before.length))).toMatchObject({ v: 2, seq: 3 });
  expect(await core.cases.open(id)).toEqual({ ...umbrella, stage: 'delivered' });
  expect((await checkVault(core.vault)).problems).toEqual([]);
});
