import { expect, test } from 'vitest';
import { rowOf } from '../../../../shared/domain/caseRow.ts';
import { isInView } from '../../../../shared/domain/caseView.ts';
import { aCase } from '../../../builders/aCase.ts';

const message = (direction: 'in' | 'out', local: string, zone?: string) => ({
  id: `01khx105z89ka9d9tx5hezb5${direction === 'in' ? '1' : '2'}${local.at(-1)}`,
  direction,
  at: { local, ...(zone && { zone }) },
  text: 'Where is my parcel?',
});

test('a buyer waits when the last message is theirs, however the messages are listed', () => {
  const asked = message('in', '2026-11-02T10:00:00');
  const answered = message('out', '2026-11-02T11:00:01');
  const waits = (...messages: ReturnType<typeof message>[]) =>
    isInView(rowOf(aCase({ messages })), 'waiting');
  expect(waits()).toBe(false);
  expect(waits(asked)).toBe(true);
  expect(waits(asked, answered)).toBe(false);
  expect(waits(answered, asked)).toBe(false);
});

test('zones count: what was written later is later', () => {
  const asked = message('in', '2026-11-02T10:00:00', '-08:00');
  const answered = message('out', '2026-11-02T17:00:01', '+08:00');
  expect(rowOf(aCase({ messages: [asked, answered] })).buyerWaits).toBe(true);
});

test('nobody waits for an answer about a closed case', () => {
  const messages = [message('in', '2026-11-02T10:00:00')];
  expect(isInView(rowOf(aCase({ messages, stage: 'closed' })), 'waiting')).toBe(false);
});
