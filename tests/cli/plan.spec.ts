import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVault, type TestVault } from './aVault.ts';
import { answerOf, refusalOf } from './claimfolio.ts';

const RuleSchema = z.looseObject({
  rule: z.string(),
  first: z.int(),
  again: z.int().optional(),
  yours: z.array(z.string()),
});
const ShownSchema = z.strictObject({
  shop: z.string().nullable(),
  rules: z.array(RuleSchema),
  shops: z.array(z.string()),
});
const SetSchema = RuleSchema.extend({ shop: z.string().nullable() });
const TodaySchema = z.looseObject({
  items: z.array(z.looseObject({ rule: z.string(), dueOn: z.string() })),
  next: z.looseObject({ on: z.string() }).nullable(),
  problems: z.array(z.looseObject({ code: z.string() })),
});

const set = (made: TestVault, ...words: string[]) =>
  answerOf(SetSchema, ['plan', 'set', ...words], made);

const todayOn = (made: TestVault, date: string, expected = 0) =>
  answerOf(TodaySchema, ['today', '--date', date], { ...made, expected });

/** A vault with a parcel of the shop "北京店" that no carrier has seen. */
async function aParcel() {
  const made = await aVault();
  const order = { platform: 'etsy', orderNumber: 'A-1', shop: '北京店' };
  const file = join(made.folder, 'case.json');
  await writeFile(file, JSON.stringify([{ ...order, stage: 'shipped', stageOn: '2026-03-01' }]));
  await answerOf(z.looseObject({}), ['case', 'import', file], made);
  return made;
}

test('own days move the follow-up, those of a shop before those for all, and are taken back', async () => {
  const made = await aParcel();
  expect((await todayOn(made, '2026-03-02')).next?.on).toBe('2026-03-04');
  await set(made, 'not-scanned', 'first', '5');
  expect((await todayOn(made, '2026-03-02')).next?.on).toBe('2026-03-06');
  const forShop = await set(made, 'not-scanned', 'first', '8', '--shop', '北京店');
  expect(forShop).toMatchObject({ shop: '北京店', first: 8, again: 3, yours: ['first'] });
  expect((await todayOn(made, '2026-03-02')).next?.on).toBe('2026-03-09');
  const shown = await answerOf(ShownSchema, ['plan', 'show', '--shop', 'another'], made);
  expect(shown.rules.find(({ rule }) => rule === 'not-scanned')?.first).toBe(5);
  expect(shown.shops).toEqual(['北京店']);
  await set(made, 'not-scanned', 'first', '--default', '--shop', '北京店');
  await set(made, 'not-scanned', 'first', '--default');
  expect((await todayOn(made, '2026-03-02')).next?.on).toBe('2026-03-04');
  await expect(readFile(join(made.vault, 'library/plan/days.json'))).rejects.toThrow('ENOENT');
});

test('days before a date are set below zero', async () => {
  const made = await aVault();
  const early = await set(made, 'answer-due', 'first', '-4');
  expect(early).toMatchObject({ first: -4, yours: ['first'] });
});

test.each([
  ['plan-rule-unknown', ['no-such-rule', 'first', '3']],
  ['plan-rule-unknown', ['reminder', 'first', '3']],
  ['plan-field-unknown', ['thanks', 'again', '3']],
  ['plan-days-wrong', ['no-movement', 'first', '366']],
  ['plan-days-wrong', ['no-movement', 'first', 'soon']],
  ['plan-days-wrong', ['answer-due', 'first', '1']],
  ['argument-missing', ['no-movement', 'first']],
  ['argument-unexpected', ['no-movement', 'first', '3', '--default']],
] as const)('%s: plan set %j is refused and nothing is written', async (code, words) => {
  const made = await aVault();
  const refused = await refusalOf(['plan', 'set', ...words], { ...made, expected: 2 });
  expect(refused.code).toBe(code);
  const { rules } = await answerOf(ShownSchema, ['plan', 'show'], made);
  expect(rules.flatMap(({ yours }) => yours)).toEqual([]);
});

test('days broken by hand are named, left alone, and the plan goes on', async () => {
  const made = await aParcel();
  const file = join(made.vault, 'library/plan/days.json');
  await mkdir(join(made.vault, 'library/plan'), { recursive: true });
  const broken = '{"id":"days","all":{"not-scanned":{"first":9000}}}';
  await writeFile(file, broken);
  const { next, problems } = await todayOn(made, '2026-03-02', 3);
  expect(next?.on).toBe('2026-03-04');
  expect(problems).toMatchObject([{ code: 'plan-damaged' }]);
  const set3 = ['plan', 'set', 'not-scanned', 'first', '3'];
  expect((await refusalOf(set3, made)).code).toBe('plan-damaged');
  expect(await readFile(file, 'utf8')).toBe(broken);
  const check = await answerOf(
    z.looseObject({ problems: z.array(z.looseObject({ code: z.string() })) }),
    ['vault', 'check'],
    { ...made, expected: 3 },
  );
  expect(check.problems.map(({ code }) => code)).toContain('plan-damaged');
});
