import { Temporal } from 'temporal-polyfill';
import type { Case } from '../domain/case.ts';
import type { Moment } from '../domain/moment.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';

/** The rows of a timeline, from top to bottom. */
export const timelineLanes = ['order', 'parcel', 'messages', 'dispute'] as const;
export type TimelineLane = (typeof timelineLanes)[number];

/** What happened on a day; `count` of the same kind, `text` in the words of the first of them. */
export type TimelineMark = Readonly<{
  lane: TimelineLane;
  kind:
    | 'ordered'
    | 'paid'
    | 'promised'
    | 'photos'
    | 'event'
    | 'message-in'
    | 'message-out'
    | 'opened'
    | 'due'
    | 'closed';
  /** Calendar date as the source has it, `2026-03-04`. */
  on: string;
  count: number;
  text?: string;
}>;

/** Days without a word from the carrier, the first and last of which are days of an event, or today. */
export type TimelineGap = Readonly<{ from: string; to: string; days: number }>;

/** The story of an order from its first day to the last that is known; today within it, as long as it goes on. */
export type Timeline = Readonly<{
  from: string;
  to: string;
  today: string;
  marks: readonly TimelineMark[];
  gaps: readonly TimelineGap[];
}>;

/** So many days without an event are worth a look: carriers on long ways are silent for less. */
const SILENCE = 7;
/** Days of which no case is said to be of long ago. */
const PATIENCE = 60;

const dateOf = ({ local }: Moment): string => local.slice(0, 10);
const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

type Found = Omit<TimelineMark, 'count'>;

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
    ...evidence.flatMap(({ capture, caption }) =>
      mark('order', 'photos', capture && dateOf(capture.at), caption),
    ),
    ...mark('order', 'promised', promisedOn),
  ];
}

function otherMarks({ events, messages, disputes }: Case): readonly Found[] {
  return [
    ...events.flatMap(({ at, text }) => mark('parcel', 'event', dateOf(at), text)),
    ...messages.flatMap(({ at, direction }) =>
      mark('messages', `message-${direction}`, dateOf(at)),
    ),
    ...disputes.flatMap(({ openedOn, respondBy, closedOn, outcome }) => [
      ...mark('dispute', 'opened', openedOn),
      ...mark('dispute', 'due', outcome ? undefined : respondBy),
      ...mark('dispute', 'closed', closedOn),
    ]),
  ];
}

/** What is the same on the same day is one mark. */
function grouped(found: readonly Found[]): readonly TimelineMark[] {
  const marks = new Map<string, TimelineMark>();
  for (const one of found) {
    const key = `${one.kind} ${one.on}`;
    const known = marks.get(key);
    marks.set(key, known ? { ...known, count: known.count + 1 } : { ...one, count: 1 });
  }
  return [...marks.values()].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** Whether the parcel has arrived and nobody complains. */
const isOver = (aCase: Case): boolean =>
  (aCase.stage === 'delivered' || aCase.stage === 'closed') && !openDisputeOf(aCase);

/** A case that nobody touched for longer than it took: drawn up to today, its story would shrink to a dot. */
const isLongAgo = (from: string, last: string, today: string): boolean =>
  daysBetween(last, today) > Math.max(PATIENCE, daysBetween(from, last));

function gapsOf({ stage }: Case, marks: readonly TimelineMark[], end: string) {
  const days = marks.filter(({ kind, on }) => kind === 'event' && on <= end).map(({ on }) => on);
  const hasArrived = stage === 'delivered' || stage === 'closed';
  const known = hasArrived || days.length === 0 ? days : [...days, end];
  return known.slice(1).flatMap((to, index): readonly TimelineGap[] => {
    const from = known[index] ?? to;
    const silent = daysBetween(from, to);
    return silent >= SILENCE ? [{ from, to, days: silent }] : [];
  });
}

/**
 * The story of a case for a drawing. Dates are those of the sources and are not moved between zones. Undefined as long
 * as fewer than two days are known.
 */
export function timelineOf(aCase: Case, today: string): Timeline | undefined {
  const marks = grouped([...orderMarks(aCase), ...otherMarks(aCase)]);
  const days = marks.map(({ on }) => on).toSorted();
  const [from = today, last = from] = [days[0], days.at(-1)];
  const to = isOver(aCase) || last > today || isLongAgo(from, last, today) ? last : today;
  if (marks.length === 0 || from === to) return undefined;
  return { from, to, today, marks, gaps: gapsOf(aCase, marks, to < today ? to : today) };
}

/** Where a day stands between the first and the last, from 0 to 1. */
export function placeOf({ from, to }: Pick<Timeline, 'from' | 'to'>, on: string): number {
  return daysBetween(from, on) / daysBetween(from, to);
}
