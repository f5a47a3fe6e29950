import { expect, test } from 'vitest';
import type { Case } from '../../../../shared/domain/case.ts';
import type { Audience } from '../../../../shared/dossier/dossierPlan.ts';
import { planTimeline } from '../../../../shared/dossier/steps/planTimeline.ts';
import { type Language, translate } from '../../../../shared/translate.ts';
import { aCase, aDispute, aMessage, anEvent, aPhoto } from '../../../builders/aCase.ts';

const taken = (number: number, local: string, source: 'camera' | 'file-time') =>
  aPhoto(number, { capture: { at: { local }, source } });

const story = aCase({
  notes: 'secret',
  order: { orderedAt: { local: '2026-03-01T08:00' }, paidAt: { local: '2026-03-01T08:05' } },
  evidence: [taken(1, '2026-03-02T08:00', 'camera'), taken(2, '2026-03-09T08:00', 'file-time')],
  events: [
    { ...anEvent(1, '2026-03-03T10:00', 'Accepted'), place: 'Shenzhen' },
    anEvent(2, '2026-03-12T10:00', 'Departed'),
    { ...anEvent(3, '2026-03-14T10:00', 'Entregado'), place: 'Barcelona' },
  ],
  messages: [aMessage(1, { at: { local: '2026-03-20T10:00' } })],
});

const other = aDispute({ id: '01k00000000000000000000999', openedOn: '2026-03-25' });

function plan(theCase: Case, audience: Audience = 'reviewer', language: Language = 'en') {
  return planTimeline({
    aCase: theCase,
    dispute: aDispute({ openedOn: '2026-03-22', respondBy: '2026-04-02' }),
    ...{ audience, language, sellerZone: 'Asia/Shanghai', today: '2026-03-28' },
    words: (key, params) => translate(language, `dossier/${key}`, params),
  });
}

const told = (theCase: Case, audience?: Audience, language?: Language) =>
  plan(theCase, audience, language)?.lanes.map(({ name, days }) => [
    name,
    ...days.map(({ on, words }) => [on.slice(5), words[0]].filter(Boolean).join(' ')),
  ]);

test('the story is told row by row, from the order to the deadline of this claim', () => {
  expect(told({ ...story, disputes: [other] })).toEqual([
    ['Order', '03-01 Ordered · Paid', '03-02 Packing photo'],
    ['Parcel', '03-03 First record, Shenzhen', '03-12', '03-14 Delivered, Barcelona'],
    ['Messages', '03-20'],
    ['Claim', '03-22 Claim opened', '04-02 Answer due'],
  ]);
  expect(plan(story)?.gaps).toMatchObject([
    { from: '2026-03-03', to: '2026-03-12', words: ['9 days without a record', '9 days'] },
  ]);
});

test('it is told in the language of the dossier', () => {
  expect(told(story, 'reviewer', 'zh-CN')?.[1]).toEqual([
    ...['包裹', '03-03 首条记录（Shenzhen）', '03-12', '03-14 已签收（Barcelona）'],
  ]);
  expect(told(story, 'reviewer', 'es')?.[3]?.[0]).toBe('Reclamación');
});

test('the customer is shown order and parcel, nothing of a claim, and no notes are drawn', () => {
  const drawn = plan({ ...story, disputes: [other] }, 'buyer');
  expect(drawn?.lanes.map(({ id }) => id)).toEqual(['order', 'parcel']);
  expect(drawn?.to).toBe('2026-03-28');
  expect(JSON.stringify(drawn)).not.toMatch(/claim|answer|SHA-256|secret/i);
});

test('a shape without words is explained, and only what is drawn', () => {
  expect(plan(story)?.legend.map(({ shape }) => shape)).toEqual([
    ...['packed', 'event', 'message-in', 'gap'],
  ]);
});

test('a state that goes on is said once', () => {
  const customs = [10, 11, 13].map((day) => anEvent(day, `2026-03-${day}T10:00`, 'At customs'));
  const [, ...days] =
    told({ ...story, events: [anEvent(1, '2026-03-05T08:00', 'Departed'), ...customs] })?.[1] ?? [];
  expect(days).toEqual(['03-05 First record', '03-10 At customs', '03-11', '03-13']);
});
