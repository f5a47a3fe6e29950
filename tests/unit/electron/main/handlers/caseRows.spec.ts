import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { caseRows } from '../../../../../electron/main/handlers/caseRows.ts';
import type { CaseView, ListOrder } from '../../../../../shared/domain/caseView.ts';
import { aClock, aCore, change, reopen } from '../../../../builders/aVault.ts';

async function add(core: Core, orderNumber: string): Promise<string> {
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { platform: 'ebay', orderNumber } }));
  return caseId;
}

async function numbersOf({ index }: Core, offset: number, query = ''): Promise<readonly string[]> {
  const { rows } = await caseRows(index, { query, offset, limit: 2, trash: false });
  return rows.map(({ orderNumber }) => orderNumber);
}

async function aVaultOfFive(): Promise<Readonly<{ core: Core; ids: readonly string[] }>> {
  const core = await aCore();
  const ids = [];
  for (const number of ['1', '2', '3', '4', '5']) ids.push(await add(core, number));
  return { core, ids };
}

test('its pages together are the list, newest first', async () => {
  const { core } = await aVaultOfFive();
  const pages = [await numbersOf(core, 0), await numbersOf(core, 2), await numbersOf(core, 4)];
  expect(pages).toEqual([['5', '4'], ['3', '2'], ['1']]);
  expect(await numbersOf(core, 6)).toEqual([]);
});

test('what is saved between two pages is in the next', async () => {
  const { core, ids } = await aVaultOfFive();
  expect(await numbersOf(core, 2)).toEqual(['3', '2']);
  const caseId = ids[1] ?? '';
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: '2b' } }));
  expect(await numbersOf(core, 2)).toEqual(['3', '2b']);
  await change(core, () => deleteCase(core, ids[4] ?? ''));
  expect(await numbersOf(core, 2)).toEqual(['2b', '1']);
});

test('a page of another search is never that of the one before', async () => {
  const { core } = await aVaultOfFive();
  expect(await numbersOf(core, 0)).toEqual(['5', '4']);
  expect(await numbersOf(core, 0, '3')).toEqual(['3']);
  expect(await numbersOf(core, 2)).toEqual(['3', '2']);
});

test('only the first page has the files looked at, and tells what others changed in them', async () => {
  const { core } = await aVaultOfFive();
  const other = await reopen(core);
  expect(await numbersOf(other, 2)).toEqual(['3', '2']);
  await add(core, '6');
  expect(await numbersOf(other, 2)).toEqual(['3', '2']);
  expect(await numbersOf(other, 0)).toEqual(['6', '5']);
  expect(await numbersOf(other, 2)).toEqual(['4', '3']);
});

test('a check that takes longer than it holds is not begun again by those who ask how far it is', async () => {
  const clock = aClock();
  const slow = { ...clock, now: () => clock.now() };
  const core = await aCore(slow);
  await add(core, '1');
  let looks = 0;
  slow.now = () => {
    looks += Number(core.index.isChecking);
    return clock.now().add({ seconds: 3 * looks });
  };
  await core.index.refresh();
  expect(looks).toBeGreaterThan(0);
  const before = looks;
  await numbersOf(core, 0);
  expect(looks).toBe(before);
});

test('a view holds its cases only, in the order that was asked for', async () => {
  const core = await aCore();
  const make = async (orderNumber: string, set: object) => {
    const caseId = core.ids.next();
    await change(core, () =>
      core.cases.append({ caseId, set: { platform: 'ebay', orderNumber, ...set } }),
    );
  };
  await make('10', { stage: 'delivered', 'buyer.name': 'Zoë' });
  await make('9', { stage: 'in-transit', 'buyer.name': 'Ann' });
  await make('100', { stage: 'closed' });
  const listed = async (view: CaseView, order: ListOrder = 'newest') => {
    const asked = { query: '', offset: 0, limit: 10, trash: false, view, order };
    const { rows } = await caseRows(core.index, asked);
    return rows.map(({ orderNumber }) => orderNumber);
  };
  expect(await listed('all')).toEqual(['100', '9', '10']);
  expect(await listed('all', 'order-number')).toEqual(['9', '10', '100']);
  expect(await listed('all', 'buyer')).toEqual(['9', '10', '100']);
  expect(await listed('delivered')).toEqual(['10']);
  expect(await listed('transit')).toEqual(['9']);
  expect(await listed('closed')).toEqual(['100']);
  expect(await listed('disputes')).toEqual([]);
});
