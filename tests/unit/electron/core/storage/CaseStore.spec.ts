import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { snapshotPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage } from '../../../../builders/aCase.ts';
import { aCore, change, reopen } from '../../../../builders/aVault.ts';

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
