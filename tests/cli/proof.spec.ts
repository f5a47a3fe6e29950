import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { aVaultWithCase, type TestVault } from './aVault.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';

const OpenedSchema = z.looseObject({ disputeId: z.string(), respondBy: z.string().nullable() });

const ItemSchema = z.looseObject({
  slot: z.string(),
  name: z.string().min(1),
  need: z.enum(['required', 'helpful']),
  state: z.enum(['present', 'weak', 'refused', 'missing']),
  exhibits: z.array(z.strictObject({ kind: z.string(), id: z.string(), name: z.string() })),
  why: z.string().min(1),
  source: z.string().min(1),
});
const ListSchema = z.looseObject({
  reason: z.string(),
  known: z.boolean(),
  items: z.array(ItemSchema),
});
const ChecklistSchema = ListSchema.extend({
  deadline: z.looseObject({
    respondBy: z.string().nullable(),
    platformTime: z.string().nullable(),
    localTime: z.string().nullable(),
    counts: z.array(z.looseObject({ date: z.string(), rule: z.string() })),
  }),
  neighbourClaim: ListSchema.nullable(),
});
const FindingsSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      code: z.string(),
      where: z.strictObject({ part: z.string(), id: z.string().nullable() }),
      message: z.string().min(1),
    }),
  ),
});

async function openedDispute(made: TestVault & { id: string }, ...words: readonly string[]) {
  const call = ['dispute', 'open', made.id, '--opened-on', '2026-10-20', ...words];
  return await answerOf(OpenedSchema, call, made);
}

test('the checklist names slots, states, why and source, and the neighbouring claim', async () => {
  const made = await aVaultWithCase();
  const words = ['--platform', 'ebay', '--reason', 'not-received'];
  const { disputeId } = await openedDispute(made, ...words);
  const list = await answerOf(ChecklistSchema, ['dispute', 'checklist', disputeId], made);
  expect(list).toMatchObject({ reason: 'not-received', known: true });
  expect(list.items[0]).toMatchObject({ slot: 'tracking-record', need: 'required' });
  expect(list.items.some(({ source }) => source === 'our advice')).toBe(true);
  expect(list.items.some(({ source }) => source.startsWith('https://developer.ebay.com'))).toBe(
    true,
  );
  expect(list.neighbourClaim?.reason).toBe('not-as-described');
});

test('hours are counted to the minute from the time of opening', async () => {
  const made = await aVaultWithCase();
  const words = [
    '--platform',
    'amazon',
    '--reason',
    'late',
    '--opened-at',
    '2026-10-20T20:30-07:00',
  ];
  const { disputeId, respondBy } = await openedDispute(made, ...words);
  expect(respondBy).toBe('2026-10-23');
  const { deadline } = await answerOf(ChecklistSchema, ['dispute', 'checklist', disputeId], made);
  expect(deadline).toMatchObject({
    platformTime: '2026-10-22T20:30:00-07:00',
    localTime: '2026-10-23T03:30:00+00:00',
  });
  expect(deadline.counts.map(({ date }) => date)).toEqual(['2026-10-23', '2026-10-24']);
  const document = z.looseObject({ disputes: z.array(z.unknown()) });
  const shown = await answerOf(document, ['case', 'show', made.id], made);
  expect(shown.disputes).toContainEqual(
    expect.objectContaining({ id: disputeId, openedAt: '2026-10-20T20:30-07:00' }),
  );
});

test('two platforms do not want the same', async () => {
  const made = await aVaultWithCase();
  const slotsAt = async (platform: string) => {
    const words = ['--platform', platform, '--reason', 'not-received'];
    const { disputeId } = await openedDispute(made, ...words);
    const { items } = await answerOf(ChecklistSchema, ['dispute', 'checklist', disputeId], made);
    return items.map(({ slot, need }) => `${slot} ${need}`);
  };
  expect(await slotsAt('stripe')).not.toEqual(await slotsAt('etsy'));
});

test('contradictions are told as something to look at', async () => {
  const made = await aVaultWithCase();
  const request = join(made.folder, 'request.txt');
  await writeFile(request, 'The parcel was delivered on 3 January 2019.');
  const words = ['--platform', 'stripe', '--reason', 'not-received', '--request', request];
  const { disputeId } = await openedDispute(made, ...words);
  const { findings } = await answerOf(FindingsSchema, ['dispute', 'check', disputeId], made);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'date-in-request',
      where: { part: 'claims', id: disputeId },
      message: expect.stringContaining('2019-01-03'),
    }),
  );
  const told = await claimfolio(['dispute', 'check', disputeId, '--ui-lang', 'zh-CN'], made);
  expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('2019-01-03') });
});

test('a dispute that nobody knows is refused', async () => {
  const made = await aVaultWithCase();
  for (const command of ['checklist', 'check'])
    expect(await refusalOf(['dispute', command, 'nothing'], made)).toMatchObject({
      code: 'dispute-not-found',
    });
});
