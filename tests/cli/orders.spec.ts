import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVault } from './aVault.ts';
import { answerOf, claimfolio } from './claimfolio.ts';

const LIST =
  'order-id\tpurchase-date\tproduct-name\tquantity-purchased\ttracking-number\n' +
  '1-1\t2026-02-03\tBoot\t1\tRB123456785GB\n1-2\tsoon\tBoot\t1\t\n';

const ImportedSchema = z.looseObject({
  created: z.array(z.string()),
  updated: z.array(z.string()),
  unchanged: z.array(z.string()),
  refused: z.array(z.looseObject({ file: z.string(), line: z.int(), message: z.string() })),
  format: z.string(),
  encoding: z.string(),
});

const TrackedSchema = z.looseObject({ matched: z.int(), added: z.int(), known: z.int() });

test('orders and their tracking come from exports; what cannot be read is named by line', async () => {
  const made = await aVault();
  const [list, events] = [join(made.folder, 'orders.txt'), join(made.folder, 'events.csv')];
  await writeFile(list, LIST);
  await writeFile(events, 'Tracking number,Date,Description\nRB123456785GB,2026-02-04,Accepted\n');
  const first = await claimfolio(['orders', 'import', list, '--json'], made);
  expect(first.code).toBe(3);
  const told = ImportedSchema.parse(JSON.parse(first.stdout));
  expect(told).toMatchObject({
    refused: [{ file: 'orders.txt', line: 3 }],
    format: 'amazon',
    encoding: 'utf-8',
  });
  expect(told.created).toHaveLength(1);
  const again = await claimfolio(['orders', 'import', list, '--json'], made);
  expect(ImportedSchema.parse(JSON.parse(again.stdout)).unchanged).toEqual(told.created);
  const command = ['tracking', 'import', events];
  expect(await answerOf(TrackedSchema, command, made)).toMatchObject({ matched: 1, added: 1 });
  expect(await answerOf(TrackedSchema, command, made)).toMatchObject({ added: 0, known: 1 });
});

test('a tracking number is told by its check digit', async () => {
  const CandidatesSchema = z.strictObject({
    candidates: z.array(z.looseObject({ carrier: z.string(), checkDigit: z.string() })),
  });
  const { candidates } = await answerOf(CandidatesSchema, [
    'tracking',
    'identify',
    'RB123456785GB',
  ]);
  expect(candidates).toMatchObject([{ carrier: 'Royal Mail Group plc', checkDigit: 'ok' }]);
});
