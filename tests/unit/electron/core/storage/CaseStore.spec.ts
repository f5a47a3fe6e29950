import { existsSync } from 'node:fs';
import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Core, createCore } from '../../../../../electron/core/createCore.ts';
import { ownDevice } from '../../../../../electron/core/storage/device.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { logPath, snapshotPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage } from '../../../../builders/aCase.ts';
import { aCore, aFolder, change, reopen } from '../../../../builders/aVault.ts';

test('an edit makes the case, later edits change it, and another start of the program reads the same', async () => {
  const core = await aCore();
  const id = core.ids.next();
  const message = aMessage(1, { text: 'Hola 👋\nمرحبا\u0000' });
  await change(core, async () => {
    await core.cases.append({
      caseId: id,
      set: { platform: 'ebay', orderNumber: 'E-1', 'buyer.name': '李雷' },
    });
    await core.cases.append({ caseId: id, items: [setItem('messages', message)] });
  });
  const expected = {
    id,
    platform: 'ebay',
    orderNumber: 'E-1',
    buyer: { name: '李雷' },
    messages: [message],
  };
  expect(await core.cases.open(id)).toMatchObject(expected);
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(await core.cases.open(id));
  expect(await again.cases.list()).toEqual({
    cases: [await core.cases.open(id)],
    problems: [],
  });
});

test('edits in a row do not wait for a snapshot, which is there before the lock is given back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const core = await aCore();
  const id = core.ids.next();
  const snapshot = core.vault.pathOf(snapshotPath(id));
  await change(core, async () => {
    await core.cases.append({ caseId: id, set: { orderNumber: 'E-1' } });
    await core.cases.append({ caseId: id, set: { notes: 'called' } });
    expect(existsSync(snapshot)).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitUntil(() => existsSync(snapshot), { timeout: 10_000 });
    await core.cases.append({ caseId: id, set: { notes: 'called twice' } });
  });
  const told = await readFile(snapshot, 'utf8');
  expect(told).toContain('called twice');
});

test('a log of another computer is read again when another of the same size takes its place', async () => {
  const core = await aCore();
  const id = core.ids.next();
  const machine = { fingerprint: 'f'.repeat(16), name: 'elsewhere' };
  const note = (on: Core, notes: string) =>
    change(on, () => on.cases.append({ caseId: id, set: { notes } }));
  await note(await reopen(core, machine), 'here');
  const copy = join(await aFolder(), 'vault');
  await cp(core.vault.folder, copy, { recursive: true });
  const there = createCore(await openVault(copy, machine), core.clock, core.ids);
  await note(await reopen(core, machine), 'one');
  await change(core, () => core.cases.append({ caseId: id, set: { stage: 'packed' } }));
  expect((await core.cases.open(id)).notes).toBe('one');
  await note(there, 'two');
  const log = logPath(id, (await ownDevice(there.vault)) ?? '');
  const before = await stat(core.vault.pathOf(log));
  await cp(there.vault.pathOf(log), core.vault.pathOf(log));
  expect((await stat(core.vault.pathOf(log))).size).toBe(before.size);
  expect(await core.cases.open(id)).toMatchObject({ notes: 'two', stage: 'packed' });
});
