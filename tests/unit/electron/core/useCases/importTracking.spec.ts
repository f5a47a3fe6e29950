import { describe, expect, it } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { readTracking } from '../../../../../electron/core/tracking/readTracking.ts';
import { importOrders } from '../../../../../electron/core/useCases/importOrders.ts';
import {
  importTracking,
  previewTrackingFile,
} from '../../../../../electron/core/useCases/importTracking.ts';
import { aCore } from '../../../../builders/aVault.ts';

const EXPORT =
  'Tracking number,Date,Description\n' +
  'RB123456785GB,2026-03-01 10:00,Accepted\n' +
  'RB123456785GB,2026-03-02 10:00,Departed\n' +
  'rb 000 000 013 gb,2026-03-02 11:00,Accepted\n' +
  'LX000000001CN,2026-03-02 11:00,Accepted\n' +
  'RB123456785GB,soon,Delivered\n';

async function aShop(): Promise<Core> {
  const core = await aCore();
  const tracked = [
    ['1', 'RB123456785GB'],
    ['2', 'RB000000013GB'],
  ] as const;
  await importOrders(
    core,
    tracked.map(([orderNumber, number], index) => ({
      file: 'a.csv',
      line: index + 2,
      document: { platform: 'etsy', orderNumber, tracking: [{ carrier: 'Royal Mail', number }] },
    })),
  );
  return core;
}

const records = readTracking(EXPORT, 'export.csv', undefined);

describe('an export of many tracking numbers', () => {
  it('goes to the orders that have the numbers, once', async () => {
    const core = await aShop();
    const expected = { matched: 2, added: 3, known: 0, unmatched: ['LX000000001CN'] };
    expect(await previewTrackingFile(core, records, 'export.csv')).toMatchObject(expected);
    const answer = await importTracking(core, records, 'export.csv');
    expect(answer).toMatchObject(expected);
    expect(answer.refused.map(({ line }) => line)).toEqual([6]);
    const again = await importTracking(core, records, 'export.csv');
    expect(again).toMatchObject({ matched: 2, added: 0, known: 3, caseIds: [] });
    const { cases } = await core.cases.list();
    expect(cases.map(({ events, legs }) => [legs.length, events.length])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  it('is refused when it names no numbers', async () => {
    const core = await aCore();
    const plain = readTracking('2026-03-01 10:00 Accepted', 'a.txt', undefined);
    await expect(importTracking(core, plain, 'a.txt')).rejects.toMatchObject({
      code: 'tracking-file-no-numbers',
    });
  });
});
