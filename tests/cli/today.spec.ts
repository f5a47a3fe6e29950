import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TodayGroupSchema } from '../../shared/followUp/vocabulary.ts';
import { z } from '../../shared/zod.ts';
import { answerOf, claimfolio, emptyFolder, refusalOf } from './claimfolio.ts';

const TodaySchema = z.looseObject({
  date: z.string(),
  items: z.array(
    z.looseObject({
      caseId: z.string(),
      group: TodayGroupSchema,
      dueOn: z.string(),
      rule: z.string(),
      suggestedTemplate: z.string().nullable(),
    }),
  ),
  next: z.strictObject({ on: z.string(), cases: z.int() }).nullable(),
});
const NextSchema = z.strictObject({
  nextFollowUpOn: z.string().nullable(),
  rule: z.string().nullable(),
});

const NOW = ['--now', '2026-03-10T23:30:00Z'];

/** A vault with a parcel held at customs, one closed, and one that moves. */
async function aShop() {
  const folder = await emptyFolder();
  const vault = ['--vault', join(folder, 'vault')];
  await claimfolio(['vault', 'create', join(folder, 'vault')]);
  const order = (orderNumber: string, more: object) => ({ platform: 'etsy', orderNumber, ...more });
  const moved = {
    carrier: 'DHL',
    number: '1',
    events: [{ at: '2026-03-09T10:00+01:00', text: 'Departed' }],
  };
  const documents = [
    order('HELD', { stage: 'held-at-customs', stageOn: '2026-03-09' }),
    order('CLOSED', { stage: 'closed', followUps: [{ on: '2026-03-01' }] }),
    order('MOVES', { stage: 'in-transit', tracking: [moved] }),
  ];
  await writeFile(join(folder, 'cases.json'), JSON.stringify(documents));
  const { created } = await answerOf(z.looseObject({ created: z.array(z.string()) }), [
    ...['case', 'import', join(folder, 'cases.json'), ...vault],
  ]);
  const [held = '', closed = '', moves = ''] = created;
  return { vault, held, closed, moves };
}

test('today tells what is due, and the follow-up that is done or put off is not due any more', async () => {
  const { vault, held, moves } = await aShop();
  const today = (...more: string[]) => answerOf(TodaySchema, ['today', ...more, ...vault, ...NOW]);
  expect(await today()).toMatchObject({
    date: '2026-03-10',
    items: [
      {
        ...{ caseId: held, group: 'tell-first', dueOn: '2026-03-09', rule: 'held-at-customs' },
        suggestedTemplate: 'customs-duties',
      },
    ],
  });
  const done = ['followup', 'done', held, '--note', 'asked for the papers', ...vault, ...NOW];
  expect(await answerOf(NextSchema, done)).toEqual({
    ...{ nextFollowUpOn: '2026-03-13', rule: 'held-at-customs' },
  });
  expect(await today()).toMatchObject({ items: [], next: { on: '2026-03-13', cases: 1 } });
  expect((await today('--date', '2026-03-16')).items.map(({ caseId }) => caseId)).toEqual([
    ...[held, moves],
  ]);
  const snooze = ['followup', 'snooze', held, '--days', '20', ...vault, ...NOW];
  expect(await answerOf(NextSchema, snooze)).toMatchObject({ nextFollowUpOn: '2026-03-30' });
  expect((await today('--date', '2026-03-16')).items).toHaveLength(1);
  expect((await claimfolio(['today', ...vault, ...NOW])).stdout).toContain('2026-03-16, 1 case');
});

test('the day is that of the zone, not of UTC', async () => {
  const { vault } = await aShop();
  const words = ['today', ...vault, ...NOW];
  const env = { TZ: 'Asia/Shanghai' };
  expect(await answerOf(TodaySchema, words, { env })).toMatchObject({ date: '2026-03-11' });
});

test('impossible and past dates, closed and unknown cases are refused', async () => {
  const { vault, held, closed } = await aShop();
  const refused = async (...words: string[]) =>
    (await refusalOf([...words, ...vault, ...NOW])).code;
  expect(await refused('followup', 'snooze', held, '--until', '2026-03-10')).toBe(
    'snooze-in-the-past',
  );
  expect(await refused('followup', 'snooze', held, '--days', '0')).toBe('snooze-in-the-past');
  expect(await refused('followup', 'snooze', held, '--days', '999999999')).toBe('snooze-too-far');
  expect(await refused('followup', 'snooze', closed, '--days', '1')).toBe('case-closed');
  expect(await refused('followup', 'done', closed, '--note', 'x')).toBe('case-closed');
  const wrong = async (...words: string[]) =>
    (await refusalOf([...words, ...vault, ...NOW], { expected: 2 })).code;
  expect(await wrong('followup', 'snooze', held, '--until', '2026-02-30')).toBe(
    'option-not-a-date',
  );
  expect(await wrong('followup', 'snooze', held)).toBe('option-missing');
  expect(await wrong('today', '--date', '2026-13-01')).toBe('option-not-a-date');
});

test('an answer that is due cannot be put off to its day or beyond', async () => {
  const { vault, held } = await aShop();
  const dispute = ['dispute', 'open', held, '--platform', 'etsy', '--reason', 'not-received'];
  await claimfolio([...dispute, '--respond-by', '2026-03-12', ...vault, ...NOW]);
  const snooze = (until: string) => [
    'followup',
    'snooze',
    held,
    '--until',
    until,
    ...vault,
    ...NOW,
  ];
  expect((await refusalOf(snooze('2026-03-12'))).code).toBe('snooze-after-answer');
  expect(await answerOf(NextSchema, snooze('2026-03-11'))).toEqual({
    ...{ nextFollowUpOn: '2026-03-11', rule: 'answer-due' },
  });
});

test('a reminder of the seller’s own is added, comes on its day, and is refused for a day that is over', async () => {
  const { vault, moves, closed } = await aShop();
  const add = (id: string, on: string) => [
    ...['followup', 'add', id, '--on', on, '--note', 'ask the post', ...vault, ...NOW],
  ];
  const added = z.looseObject({ followUpId: z.string(), nextFollowUpOn: z.string() });
  expect(await answerOf(added, add(moves, '2026-03-11'))).toMatchObject({
    ...{ nextFollowUpOn: '2026-03-11', rule: 'reminder' },
  });
  const today = await answerOf(TodaySchema, ['today', '--date', '2026-03-11', ...vault, ...NOW]);
  expect(today.items).toContainEqual(
    expect.objectContaining({ caseId: moves, rule: 'reminder', dueOn: '2026-03-11' }),
  );
  expect(await refusalOf(add(moves, '2026-03-09'))).toMatchObject({ code: 'reminder-in-the-past' });
  expect(await refusalOf(add(moves, '2036-03-09'))).toMatchObject({ code: 'snooze-too-far' });
  expect(await refusalOf(add(closed, '2026-03-12'))).toMatchObject({ code: 'case-closed' });
});
