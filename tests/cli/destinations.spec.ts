import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVault, aVaultWithCase, type TestVault } from './aVault.ts';
import { answerOf, refusalOf } from './claimfolio.ts';

const RowSchema = z.looseObject({
  id: z.string(),
  maxPages: z.int().nullable(),
  yours: z.boolean(),
  corrections: z
    .record(
      z.string(),
      z.looseObject({ yours: z.literal(true), changedOn: z.string(), shipped: z.unknown() }),
    )
    .nullable(),
});
const ListSchema = z.strictObject({
  destinations: z.array(RowSchema),
  refused: z.array(z.looseObject({ code: z.string(), message: z.string() })).optional(),
});
const SetSchema = z.looseObject({ id: z.string(), field: z.string(), yours: z.boolean() });
const OpenedSchema = z.looseObject({ respondBy: z.string().nullable() });

async function rowOf(made: TestVault, id: string) {
  const { destinations } = await answerOf(ListSchema, ['destinations'], made);
  return destinations.find((one) => one.id === id);
}

const set = ['destinations', 'set'];

test('a corrected value is yours, counts, and is taken back', async () => {
  const made = await aVaultWithCase();
  await answerOf(
    SetSchema,
    [...set, 'stripe', 'maxPages', '19', '--now', '2026-11-20T10:00Z'],
    made,
  );
  expect(await rowOf(made, 'stripe')).toMatchObject({
    maxPages: 19,
    yours: true,
    corrections: { maxPages: { yours: true, changedOn: '2026-11-20', shipped: 49 } },
  });
  expect(await rowOf(made, 'etsy')).toMatchObject({ yours: false, corrections: null });
  await answerOf(SetSchema, [...set, 'stripe', 'respondDays', '3 working days'], made);
  const open = ['dispute', 'open', made.id, '--platform', 'stripe', '--reason', 'late'];
  const opened = await answerOf(OpenedSchema, [...open, '--opened-on', '2026-10-23'], made);
  expect(opened.respondBy).toBe('2026-10-28');
  for (const field of ['maxPages', 'respondDays'])
    await answerOf(SetSchema, [...set, 'stripe', field, '--default'], made);
  expect(await rowOf(made, 'stripe')).toMatchObject({ maxPages: 49, yours: false });
});

test('a value that cannot stand is refused and changes nothing', async () => {
  const made = await aVault();
  const wrong = [
    ['maxPages', '-5'],
    ['maxPages', '0'],
    ['maxFileBytes', 'two megabytes'],
    ['respondDays', '-3 days'],
    ['respondDays', '900 days'],
    ['types', 'pdf,exe'],
    ['types', 'pdf,pdf'],
  ] as const;
  for (const [field, value] of wrong) {
    const refused = await refusalOf([...set, 'stripe', field, value], { ...made, expected: 2 });
    expect(refused.code, `${field} ${value}`).toBe('destination-value-wrong');
    expect(refused.message).toContain(value);
  }
  const { code } = await refusalOf([...set, 'stripe', 'maxPage', '3'], { ...made, expected: 2 });
  expect(code).toBe('destination-field-unknown');
  expect(await rowOf(made, 'stripe')).toMatchObject({ yours: false });
});

test('corrections broken by hand are named and the rest goes on, also without a vault', async () => {
  const made = await aVault();
  await mkdir(join(made.vault, 'library/destinations'), { recursive: true });
  await writeFile(join(made.vault, 'library/destinations/stripe.json'), '{"id":');
  const list = await answerOf(ListSchema, ['destinations'], { ...made, expected: 3 });
  expect(list.refused).toMatchObject([{ code: 'corrections-damaged' }]);
  expect(list.destinations.find(({ id }) => id === 'stripe')?.maxPages).toBe(49);
  const refused = await refusalOf([...set, 'stripe', 'maxPages', '5'], made);
  expect(refused.code).toBe('corrections-damaged');
  const none = { CLAIMFOLIO_VAULT: join(made.folder, 'none') };
  expect((await answerOf(ListSchema, ['destinations'], { env: none })).refused).toBeUndefined();
});
