import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { correctedDestinations } from '../../../../../electron/core/destinations/correctedDestinations.ts';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { correctDestination } from '../../../../../electron/core/useCases/correctDestination.ts';
import { createCase } from '../../../../../electron/core/useCases/createCase.ts';
import { openDispute } from '../../../../../electron/core/useCases/openDispute.ts';
import type { Correction } from '../../../../../shared/destinations/corrections.ts';
import { exportLimits } from '../../../../../shared/destinations/exportLimits.ts';
import { aCore, reopen } from '../../../../builders/aVault.ts';

const shipped = await loadDestinations(resolve('resources/destinations'));

async function profileIn({ vault }: Core, id: string) {
  const { destinations } = await correctedDestinations(shipped, vault);
  const found = destinations.find((one) => one.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

const correct = async (core: Core, id: string, correction: Correction) =>
  await correctDestination(core, shipped, id, correction);

test('a corrected limit counts after another start, says what it was, and is taken back', async () => {
  const core = await aCore();
  await correct(core, 'stripe', { field: 'maxPages', value: 19 });
  await correct(core, 'temu', { field: 'types', value: ['jpg'] });
  const again = await reopen(core);
  const stripe = await profileIn(again, 'stripe');
  expect(stripe.maxPages).toBe(19);
  expect(stripe.own).toEqual({
    maxPages: { changedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), shipped: 49 },
  });
  expect((await profileIn(again, 'temu')).own?.['types']).not.toHaveProperty('shipped');
  expect(exportLimits(stripe, await profileIn(again, 'generic')).maxPages).toBe(19);
  await correct(again, 'stripe', { field: 'maxPages', value: null });
  expect(await profileIn(again, 'stripe')).toEqual(shipped.find(({ id }) => id === 'stripe'));
  await correct(again, 'stripe', { field: 'maxPages', value: null });
});

let orders = 0;

async function aDisputeAt(core: Core, destination: string, respondBy?: string) {
  orders += 1;
  const order = { platform: 'stripe', orderNumber: `A-${orders}` } as const;
  const caseId = await createCase(core, order);
  const claim = { platform: 'stripe', reason: 'not-received', openedOn: '2026-03-04' } as const;
  await openDispute(core, shipped, { caseId, ...claim, destination, respondBy });
  return async () => (await core.cases.open(caseId)).disputes[0];
}

test('a corrected deadline counts open disputes anew, but for a date that the seller entered', async () => {
  const core = await aCore();
  const [byRule, byHand, elsewhere] = [
    await aDisputeAt(core, 'stripe'),
    await aDisputeAt(core, 'stripe', '2026-03-20'),
    await aDisputeAt(core, 'etsy'),
  ];
  const value = { figure: 10, unit: 'working' } as const;
  await correct(core, 'stripe', { field: 'deadline', rule: 'respondDays', value });
  expect(await byRule()).toMatchObject({
    respondBy: '2026-03-18',
    respondByBasis: { rule: 'respondWorkingDays', days: 10, changedOn: expect.any(String) },
  });
  expect((await byHand())?.respondBy).toBe('2026-03-20');
  expect((await elsewhere())?.respondBy).toBe('2026-03-06');
  const { own } = await profileIn(core, 'stripe');
  expect(own?.['respondWorkingDays']).toMatchObject({ rule: 'respondDays', shipped: [7, 21] });
  await correct(core, 'stripe', { field: 'deadline', rule: 'respondDays', value: null });
  const back = await byRule();
  expect(back?.respondBy).toBe('2026-03-11');
  expect(back?.respondByBasis).not.toHaveProperty('changedOn');
});

test('where no rule is known the seller enters one, and no other name', async () => {
  const core = await aCore();
  const dispute = await aDisputeAt(core, 'temu');
  expect((await dispute())?.respondBy).toBeUndefined();
  const value = { figure: 72, unit: 'hours' } as const;
  await correct(core, 'temu', { field: 'deadline', rule: 'answerDays', value });
  expect((await dispute())?.respondBy).toBe('2026-03-07');
  await expect(
    correct(core, 'stripe', { field: 'deadline', rule: 'answerDays', value }),
  ).rejects.toMatchObject({ code: 'destination-field-unknown', params: { field: 'answerDays' } });
  await expect(correct(core, 'nowhere', { field: 'maxPages', value: 2 })).rejects.toMatchObject({
    code: 'destination-unknown',
  });
});

test('a file broken by hand is named and left alone, and its profile stands as it came', async () => {
  const core = await aCore();
  await correct(core, 'etsy', { field: 'maxFiles', value: 3 });
  const file = 'library/destinations/stripe.json';
  const path = core.vault.pathOf(file);
  await mkdir(dirname(path), { recursive: true });
  for (const broken of [
    '{"id":"stripe","maxPages":{"value":-3,"changedOn":"2026-03-04"}}',
    '{"id":"etsy","maxPages":{"value":3,"changedOn":"2026-03-04"}}',
    '{"id":"stri',
  ]) {
    await writeFile(path, broken);
    const { destinations, refused } = await correctedDestinations(shipped, core.vault);
    expect(refused).toEqual([{ code: 'corrections-damaged', params: { file } }]);
    expect(destinations.find(({ id }) => id === 'stripe')?.maxPages).toBe(49);
    expect(destinations.find(({ id }) => id === 'etsy')?.maxFiles).toBe(3);
    for (const value of [5, null])
      await expect(correct(core, 'stripe', { field: 'maxPages', value })).rejects.toMatchObject({
        code: 'corrections-damaged',
      });
    expect(await readFile(path, 'utf8')).toBe(broken);
  }
  const { problems } = await checkVault(core.vault);
  expect(problems).toMatchObject([{ code: 'corrections-damaged' }]);
});
