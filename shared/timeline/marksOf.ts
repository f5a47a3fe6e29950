import type { Case } from '../domain/case.ts';
import type { Moment } from '../domain/moment.ts';
import type { TrackingEvent } from '../domain/tracking.ts';
import { groupOf } from '../dossier/steps/groupEvidence.ts';
import { stageOfEvent } from '../followUp/stageOfEvent.ts';

/** The rows of a timeline, from top to bottom. */
export const timelineLanes = ['order', 'parcel', 'messages', 'dispute'] as const;
export type TimelineLane = (typeof timelineLanes)[number];

/** What a carrier's lines can say that a story turns on, the most telling first. */
export const parcelStates = [
  'delivered',
  'returning',
  'lost',
  'failed-attempt',
  'held-at-customs',
  'cleared',
  'at-customs',
  'out-for-delivery',
  'delayed',
] as const;
export type ToldState = (typeof parcelStates)[number];

/** What happened on a day; `count` of the same kind, `text` in the words of the first of them. */
export type TimelineMark = Readonly<{
  lane: TimelineLane;
  kind:
    | 'ordered'
    | 'paid'
    | 'promised'
    | 'packed'
    | 'photos'
    | 'event'
    | 'message-in'
    | 'message-out'
    | 'feedback'
    | 'opened'
    | 'due'
    | 'closed';
  /** Calendar date as the source has it, `2026-03-04`. */
  on: string;
  count: number;
  text?: string;
  /** The most telling thing that the carrier says on that day, and where. */
  state?: ToldState;
  place?: string;
}>;

type Found = Omit<TimelineMark, 'count'>;

const dateOf = ({ local }: Moment): string => local.slice(0, 10);

function mark(
  lane: TimelineLane,
  kind: TimelineMark['kind'],
  on: string | undefined,
  text?: string,
): readonly Found[] {
  return on === undefined ? [] : [{ lane, kind, on, ...(text !== undefined && { text }) }];
}

function orderMarks({ order, evidence }: Case): readonly Found[] {
  const { orderedAt, paidAt, promisedOn } = order;
  return [
    ...mark('order', 'ordered', orderedAt && dateOf(orderedAt)),
    ...mark('order', 'paid', paidAt && dateOf(paidAt)),
    ...evidence.flatMap((item) => {
      const kind = groupOf(item) === 'packing' ? 'packed' : 'photos';
      return mark('order', kind, item.capture && dateOf(item.capture.at), item.caption);
    }),
    ...mark('order', 'promised', promisedOn),
  ];
}

function stateOf({ text, translation }: TrackingEvent): ToldState | undefined {
  const said = [text, translation].flatMap((words) => words ?? []).map(stageOfEvent);
  const named = said.map(({ stage, isCleared }) => (isCleared ? 'cleared' : stage));
  return parcelStates.find((state) => named.includes(state));
}

function eventMark(event: TrackingEvent): Found {
  const state = stateOf(event);
  const { text, place } = event;
  const said = { ...(state && { state }), ...(place && { place }) };
  return { lane: 'parcel', kind: 'event', on: dateOf(event.at), text, ...said };
}

function otherMarks({ events, messages, disputes, feedback }: Case): readonly Found[] {
  return [
    ...events.map(eventMark),
    ...messages.flatMap(({ at, direction }) =>
      mark('messages', `message-${direction}`, dateOf(at)),
    ),
    ...mark('messages', 'feedback', feedback?.on, feedback?.text),
    ...disputes.flatMap(({ openedOn, respondBy, closedOn, outcome }) => [
      ...mark('dispute', 'opened', openedOn),
      ...mark('dispute', 'due', outcome ? undefined : respondBy),
      ...mark('dispute', 'closed', closedOn),
    ]),
  ];
}

const rank = ({ state }: Found): number => (state ? parcelStates.indexOf(state) : Infinity);

/** Two of the same kind and day as one: in the words of the first, with what the more telling of them says. */
function joined(known: TimelineMark, next: Found): TimelineMark {
  const { state, place, ...kept } = known;
  const telling = rank(next) < rank(known) ? next : { state, place };
  return {
    ...kept,
    count: known.count + 1,
    ...(telling.state && { state: telling.state }),
    ...(telling.place && { place: telling.place }),
  };
}

/** All that is known of a case by its day, in order; what is the same on the same day is one mark. */
export function marksOf(aCase: Case): readonly TimelineMark[] {
  const marks = new Map<string, TimelineMark>();
  for (const one of [...orderMarks(aCase), ...otherMarks(aCase)]) {
    const key = `${one.kind} ${one.on}`;
    const known = marks.get(key);
    marks.set(key, known ? joined(known, one) : { ...one, count: 1 });
  }
  return [...marks.values()].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
