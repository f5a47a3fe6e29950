import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVaultWithCase } from './aVault.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const MoneySchema = z.string().nullable();
const ShownSchema = z.looseObject({
  disputes: z.array(
    z.looseObject({ id: z.string(), offers: z.array(z.looseObject({})).optional() }),
  ),
});
const ReckonedSchema = z.strictObject({
  amount: MoneySchema,
  cost: MoneySchema,
  atMost: z.boolean(),
  againstNothing: MoneySchema,
  needs: z.array(z.string()),
  nothing: MoneySchema,
  ranked: z.array(z.looseObject({ kind: z.string(), cost: MoneySchema })),
  offerId: z.string().nullable(),
});
const WalkedSchema = z.strictObject({
  answers: z.looseObject({}),
  claim: z.string().nullable(),
  fittingOffers: z.array(z.string()),
});

/** A vault with a dispute about 100 dollars. */
async function aDispute() {
  const { id, env } = await aVaultWithCase();
  const { disputeId } = await answerOf(
    z.looseObject({ disputeId: z.string() }),
    [
      ...['dispute', 'open', id, '--platform', 'paypal', '--reason', 'held-by-customs'],
      ...['--amount', '100.00 USD', '--opened-on', '2026-10-20'],
    ],
    { env },
  );
  return { id, env, disputeId };
}

/** The dispute as the case shows it. */
async function shownDispute({ id, env, disputeId }: Awaited<ReturnType<typeof aDispute>>) {
  const { disputes } = await answerOf(ShownSchema, ['case', 'show', id], { env });
  return disputes.find((one) => one.id === disputeId);
}

test('a share of duty in euro is reckoned in dollars, ranked and recorded', async () => {
  const made = await aDispute();
  const { env, disputeId } = made;
  const words = ['dispute', 'offer', disputeId, '--kind', 'duty-share', '--amount', '50%'];
  const facts = ['--duty', '40.01 EUR', '--rate', 'EUR=1.08', '--rate', 'CNY=0.14'];
  const more = [
    '--goods',
    '120.00 CNY',
    '--shipping',
    '8.00 USD',
    '--fee',
    '20.00 USD',
    '--record',
  ];
  const answer = await answerOf(ReckonedSchema, [...words, ...facts, ...more], { env });
  expect(answer).toMatchObject({
    // Half of 40.01 EUR is 20.01 EUR when halves go up.
    amount: '21.61 USD',
    cost: '21.61 USD',
    nothing: '120.00 USD',
    againstNothing: '98.39 USD',
  });
  expect(answer.ranked.map(({ kind }) => kind)).toEqual([
    ...['duty-share', 'resend', 'swap', 'refund', 'return'],
  ]);
  expect(await shownDispute(made)).toMatchObject({
    offers: [{ kind: 'duty-share', amount: '21.61 USD', cost: '21.61 USD', answer: 'open' }],
  });
});

test.each([
  ['offer-rate-missing', ['--kind', 'refund', '--amount', '12.00 EUR']],
  ['offer-duty-missing', ['--kind', 'duty-share', '--amount', '50%']],
  ['offer-percent-wrong', ['--kind', 'partial-refund', '--amount', '150%']],
  ['offer-amount-wrong', ['--kind', 'partial-refund', '--amount', '100.01 USD']],
  ['offer-amount-wrong', ['--kind', 'coupon', '--amount', '0.00 USD']],
])('%s is said plainly and nothing is recorded', async (code, words) => {
  const made = await aDispute();
  const { env, disputeId } = made;
  const call = ['dispute', 'offer', disputeId, ...words, '--record'];
  expect(await refusalOf(call, { env })).toMatchObject({ code });
  expect((await shownDispute(made))?.offers ?? []).toEqual([]);
});

test.each([
  ['option-amount-negative', '-5.00 USD'],
  ['option-not-an-amount', '12.50 JPY'],
])('%s for %s', async (code, amount) => {
  const { env, disputeId } = await aDispute();
  const call = ['--json', 'dispute', 'offer', disputeId, '--kind', 'refund', `--amount=${amount}`];
  const ended = await claimfolio(call, { env });
  expect(ended.code).toBe(2);
  expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code } });
});

test('the walk is answered by choice and in words, each answer can be taken back, and offers fit', async () => {
  const { env, disputeId } = await aDispute();
  const walk = async (...words: string[]) =>
    await answerOf(WalkedSchema, ['dispute', 'walk', disputeId, ...words], { env });
  expect(await walk()).toEqual({ answers: {}, claim: null, fittingOffers: [] });
  await walk(
    '--what',
    'at-customs',
    '--why',
    '海关要求补交税款',
    '--wants',
    'help-with-customs, news',
  );
  expect(await walk()).toEqual({
    answers: {
      chosen: { what: ['at-customs'], wants: ['help-with-customs', 'news'] },
      why: '海关要求补交税款',
    },
    claim: 'held-by-customs',
    fittingOffers: ['duty-share', 'wait', 'refund'],
  });
  const { answers } = await walk('--what', '', '--wants', 'just the shoes');
  expect(answers).toEqual({ why: '海关要求补交税款', wants: 'just the shoes' });
});

test('a closed dispute holds how, why, when and for how much it ended', async () => {
  const made = await aDispute();
  const { env, disputeId } = made;
  const close = [
    'dispute',
    'close',
    disputeId,
    '--outcome',
    'settled',
    '--cause',
    'shared the duty',
  ];
  const words = [...close, '--amount', '21.61 USD', '--now', '2026-11-02T10:00:00Z'];
  expect(await answerOf(z.unknown(), words, { env })).toEqual({ disputeId });
  expect(await shownDispute(made)).toMatchObject({
    outcome: 'settled',
    cause: 'shared the duty',
    paid: '21.61 USD',
    closedOn: '2026-11-02',
  });
});
