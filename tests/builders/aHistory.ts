import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Case, CaseSchema } from '../../shared/domain/case.ts';
import { applyChanges, type Changes, type ItemEdit, setItem } from '../../shared/domain/edit.ts';
import { StageSchema } from '../../shared/domain/vocabulary.ts';
import { doneEdits, snoozeEdits } from '../../shared/followUp/followUpEdits.ts';
import { nextFollowUp } from '../../shared/followUp/nextFollowUp.ts';
import { aCase, aDispute, anId } from './aCase.ts';

const START = Temporal.PlainDate.from('2026-02-20');
const words = [
  'Label created',
  'Departed facility',
  'Customs clearance started',
  'Held by customs, duties unpaid',
  'Released by customs',
  'Out for delivery',
  'Delivery attempt failed',
  'Delivered',
  'Returned to sender',
  'xyzzy',
];

const kinds = [
  ...(['days', 'days', 'stage', 'event', 'event', 'in', 'out', 'dispute', 'decided'] as const),
  ...(['done', 'done', 'trash', 'snooze', 'remind', 'promise'] as const),
];
type Kind = (typeof kinds)[number];

/** Something that happens to a case; `days` and `pick` say how much of it, and which. */
export type Happening = Readonly<{ kind: Kind; days: number; pick: number }>;

/** Any history of a case: days that pass, and what happens on them. */
export const histories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    days: fc.integer({ min: 1, max: 20 }),
    pick: fc.nat({ max: 1000 }),
  }),
  { maxLength: 25 },
);

/** A case, the seller's date, and how much has happened. */
export type State = Readonly<{ aCase: Case; today: Temporal.PlainDate; count: number }>;

const chosen = <T>(list: readonly T[], pick: number): T[] =>
  list.slice(pick % list.length).slice(0, 1);
const items = (...edits: readonly ItemEdit[]): Changes => ({ items: [...edits] });

type Make = (state: State & Readonly<{ id: string; date: string }>, what: Happening) => Changes;

const at = (date: string) => ({ local: `${date}T12:00`, zone: '+08:00' });
const later = ({ today }: State, days: number): string => today.add({ days }).toString();
const say =
  (direction: 'in' | 'out'): Make =>
  ({ id, date }) =>
    items(setItem('messages', { id, at: at(date), text: 'x', direction }));

const makers: Readonly<Record<Kind, Make>> = {
  days: () => ({}),
  stage: ({ date }, { pick, days }) => ({
    set: { stage: chosen(StageSchema.options, pick)[0] ?? 'paid', stageOn: days > 5 ? date : null },
  }),
  event: ({ id, date }, { pick }) =>
    items(
      setItem('events', { id, legId: anId(2), at: at(date), text: chosen(words, pick)[0] ?? 'x' }),
    ),
  in: say('in'),
  out: say('out'),
  dispute: (state, { days, pick }) => {
    const due = pick % 3 === 0 ? {} : { respondBy: later(state, days - 2) };
    return items(setItem('disputes', aDispute({ id: state.id, openedOn: state.date, ...due })));
  },
  decided: ({ aCase: { disputes } }) =>
    items(...disputes.map((one) => setItem('disputes', { ...one, outcome: 'won' }))),
  done: ({ aCase: known, id, date }) => {
    const next = nextFollowUp(known, date);
    const done = { today: date, doneAt: `${date}T04:00:00.000Z`, id };
    return items(...(next ? doneEdits(known, next, done) : []));
  },
  snooze: (state, { days }) => {
    const { aCase: known, id, date } = state;
    const next = nextFollowUp(known, date);
    const snooze = { until: later(state, days), today: date, id };
    return items(...(next ? snoozeEdits(known, next, snooze) : []));
  },
  remind: (state, { days }) =>
    items(setItem('followUps', { id: state.id, on: later(state, days), note: 'own' })),
  promise: (state, { days, pick }) => ({
    set: { [pick % 2 ? 'order.promisedOn' : 'order.protectedUntil']: later(state, days) },
  }),
  trash: ({ aCase: { deletedAt }, date }) => ({
    set: { deletedAt: deletedAt ? null : `${date}T04:00:00.000Z` },
  }),
};

function after(state: State, what: Happening): State {
  const { aCase: known, today, count } = state;
  if (what.kind === 'days') return { ...state, today: today.add({ days: what.days }) };
  const named = { ...state, id: anId(1000 + count), date: today.toString() };
  const changes = makers[what.kind](named, what);
  const changed = CaseSchema.parse(applyChanges(known.id, known, changes));
  return { aCase: changed, today, count: count + 1 };
}

/** What a history is made of: how the case was before each thing that happened, and after it. */
export function stepsOf(
  history: readonly Happening[],
): readonly Readonly<{ before: State; what: Happening; after: State }>[] {
  let state: State = { aCase: aCase({ stage: 'paid' }), today: START, count: 0 };
  return history.map((what) => {
    const before = state;
    state = after(before, what);
    return { before, what, after: state };
  });
}
