import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { addMessage } from '../../../../../electron/core/useCases/addMessage.ts';
import { addTracking } from '../../../../../electron/core/useCases/addTracking.ts';
import { changeDispute } from '../../../../../electron/core/useCases/changeDispute.ts';
import {
  addOrderItem,
  changeItem,
  removeItem,
} from '../../../../../electron/core/useCases/changeItem.ts';
import { createCase } from '../../../../../electron/core/useCases/createCase.ts';
import { openDispute } from '../../../../../electron/core/useCases/openDispute.ts';
import { previewTracking } from '../../../../../electron/core/useCases/previewTracking.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { aMessage, anId } from '../../../../builders/aCase.ts';
import { aCore, reopen } from '../../../../builders/aVault.ts';

const folder = join(import.meta.dirname, '../../../../../resources/destinations');
const destinations = await loadDestinations(folder);
const order = { platform: 'stripe', orderNumber: 'E-1' } as const;
const record = 'UPS 1Z999AA10123456784\n2026-03-01 10:00 Madrid, Delivered\n';

async function aStart(): Promise<Readonly<{ core: Core; caseId: string }>> {
  const core = await aCore();
  return { core, caseId: await createCase(core, order) };
}

test('items of an order are added, changed and taken out, and each step is undone', async () => {
  const { core, caseId } = await aStart();
  await addOrderItem(core, caseId, { title: 'Shoes', quantity: 1, sku: 'S-1' });
  await addOrderItem(core, caseId, { title: 'Shoes', quantity: 1, sku: 'S-1' });
  const [first, second] = (await core.cases.open(caseId)).items;
  const id = first?.id ?? '';
  await changeItem(core, caseId, { list: 'items', id, set: { quantity: 3, sku: null } });
  expect((await core.cases.open(caseId)).items).toEqual([
    { id, title: 'Shoes', quantity: 3 },
    second,
  ]);
  await removeItem(core, caseId, { list: 'items', id });
  expect((await (await reopen(core)).cases.open(caseId)).items).toEqual([second]);
  await undoChange(core, caseId);
  await undoChange(core, caseId);
  expect((await core.cases.open(caseId)).items).toEqual([first, second]);
});

test('what is so already is not changed again, and an entry that is gone is told', async () => {
  const { core, caseId } = await aStart();
  const { id: _, ...message } = aMessage(1);
  const { messageId: id } = await addMessage(core, { caseId, message, file: '' });
  const lines = (await core.reader.entries(caseId)).length;
  await changeItem(core, caseId, {
    list: 'messages',
    id,
    set: { text: message.text, channel: null },
  });
  expect(await core.reader.entries(caseId)).toHaveLength(lines);
  await removeItem(core, caseId, { list: 'messages', id });
  await expect(removeItem(core, caseId, { list: 'messages', id })).rejects.toMatchObject({
    code: 'entry-gone',
    params: { order: 'E-1' },
  });
  const gone = changeItem(core, caseId, { list: 'legs', id: anId(7), set: { carrier: 'UPS' } });
  await expect(gone).rejects.toMatchObject({ code: 'entry-gone' });
});

test('a leg goes with its events, and both come back as one', async () => {
  const { core, caseId } = await aStart();
  const number = '1Z999AA10123456784';
  await addTracking(core, { caseId, text: record, file: 'ups', carrier: 'UPS', number });
  const before = await core.cases.open(caseId);
  expect([before.legs.length, before.events.length]).toEqual([1, 1]);
  await removeItem(core, caseId, { list: 'legs', id: before.legs[0]?.id ?? '' });
  expect(await core.cases.open(caseId)).toMatchObject({ legs: [], events: [] });
  await undoChange(core, caseId);
  expect(await core.cases.open(caseId)).toEqual(before);
});

test('a preview says what is understood, what is known and what must still be said', async () => {
  const { core, caseId } = await aStart();
  const text = '2026-03-01 10:00 Madrid, Delivered\nnonsense\n';
  const said = { caseId, text, file: 'page' };
  const asking = await previewTracking(core, said);
  expect(asking).toMatchObject({ known: 0, asks: { code: 'tracking-needs-number' } });
  expect(asking.refused).toMatchObject([{ line: 2, error: { code: 'tracking-line-no-time' } }]);
  const numbered = await previewTracking(core, { ...said, number: 'A 1' });
  expect(numbered.asks).toMatchObject({ code: 'tracking-needs-carrier' });
  const whole = { ...said, number: 'A 1', carrier: 'DHL' };
  expect(await previewTracking(core, whole)).toMatchObject({ known: 0, carrier: 'DHL' });
  expect((await core.cases.open(caseId)).events).toEqual([]);
  await addTracking(core, whole);
  const again = await previewTracking(core, { ...said, number: 'a1' });
  expect(again).toMatchObject({ known: 1, carrier: 'DHL', number: 'a1' });
  const garbage = await previewTracking(core, { ...said, text: 'hello\nworld' });
  expect(garbage.events).toEqual([]);
  expect(garbage.refused).toHaveLength(2);
});

test('dates that can be read in two ways are asked about', async () => {
  const { core, caseId } = await aStart();
  const text = '03/04/2026 10:00 Delivered\n';
  const said = { caseId, text, file: 'page', carrier: 'DHL', number: 'A1' };
  expect(await previewTracking(core, said)).toMatchObject({ events: [], isAmbiguous: true });
  const read = await previewTracking(core, { ...said, dates: 'dmy' });
  expect(read).toMatchObject({
    isAmbiguous: false,
    events: [{ at: { local: '2026-04-03T10:00' } }],
  });
});

test('the day of the answer follows the rule, until the seller gives their own', async () => {
  const { core, caseId } = await aStart();
  const { disputeId } = await openDispute(core, destinations, {
    ...{ caseId, platform: 'stripe', reason: 'not-received', openedOn: '2026-03-02' },
    destination: 'ebay-payment-dispute',
  });
  const set = (fields: Parameters<typeof changeDispute>[2]['set']) =>
    changeDispute(core, destinations, { caseId, disputeId, set: fields });
  const dispute = async () => (await core.cases.open(caseId)).disputes[0];
  expect(await dispute()).toMatchObject({
    respondBy: '2026-03-07',
    respondByBasis: { kind: 'rule' },
  });
  await set({ openedOn: '2026-03-03' });
  expect(await dispute()).toMatchObject({ respondBy: '2026-03-08' });
  await set({ respondBy: '2026-03-20' });
  expect(await dispute()).toMatchObject({ respondByBasis: { kind: 'by-hand' } });
  await set({ openedOn: '2026-03-01', claim: 'Nothing came.' });
  expect(await dispute()).toMatchObject({ respondBy: '2026-03-20', claim: 'Nothing came.' });
  await set({ respondBy: null });
  expect(await dispute()).toMatchObject({
    respondBy: '2026-03-06',
    respondByBasis: { kind: 'rule' },
  });
  await set({ destination: 'generic' });
  expect((await dispute())?.respondBy).toBeUndefined();
  await set({ outcome: 'won' });
  expect(await dispute()).toMatchObject({ outcome: 'won' });
  await expect(set({ destination: 'nowhere' })).rejects.toMatchObject({
    code: 'destination-unknown',
  });
});
