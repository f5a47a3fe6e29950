import type { Case } from '../domain/case.ts';
import type { Message } from '../domain/message.ts';
import type { TrackingEvent } from '../domain/tracking.ts';
import type { Stage } from '../domain/vocabulary.ts';
import { type Day, dayOf } from './calendarDay.ts';
import { epochOf, lastOf } from './epochOf.ts';
import { stageOfEvent } from './stageOfEvent.ts';

/** Where the parcel is, and since when, as far as anybody knows. */
export type StageNow = Readonly<{
  stage: Stage;
  /** The day on which it came there. */
  since: Day;
  /** The same in milliseconds since 1970, where a carrier gave a time. */
  sinceAt: number;
  /** Customs have let it go, and nothing else was heard since. */
  isCleared: boolean;
}>;

/** What the rules look at. */
export type CaseFacts = Readonly<{
  now: StageNow;
  lastEvent: TrackingEvent | undefined;
  lastMessage: Message | undefined;
  /** The last message to the buyer. */
  told: Readonly<{ on: Day; at: number }> | undefined;
}>;

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const DAY = 86_400_000;

/** The day on which a case was made, from its id, which begins with the time. Where nothing else is known. */
function madeOn(id: string): Day {
  const at = [...id.slice(0, 10)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
  return Math.floor(at / DAY);
}

/** The stages on the parcel's way, in their order: a carrier's record may lead from one to a later one. */
const way: readonly Stage[] = [
  'paid',
  'packed',
  'shipped',
  'in-transit',
  'at-customs',
  'out-for-delivery',
  'delivered',
];
const exceptions: ReadonlySet<Stage> = new Set<Stage>([
  'held-at-customs',
  'delayed',
  'failed-attempt',
  'returning',
  'lost',
]);

function isFurther(found: Stage, set: Stage): boolean {
  if (exceptions.has(set)) return false;
  return exceptions.has(found) || way.indexOf(found) > way.indexOf(set);
}

/** The day on which the stage that the seller set began, as well as it is known. */
function sinceOf(aCase: Case, lastEvent: TrackingEvent | undefined): Day {
  const { stage, stageOn, order, id } = aCase;
  if (stageOn) return dayOf(stageOn);
  const ordered = (order.paidAt ?? order.orderedAt)?.local;
  const heard = stage === 'paid' || stage === 'packed' ? undefined : lastEvent?.at.local;
  const known = heard ?? ordered;
  return known === undefined ? madeOn(id) : dayOf(known);
}

const final: ReadonlySet<Stage> = new Set<Stage>(['closed', 'out-of-stock']);

/**
 * Whether the carrier's last line counts more than the stage that the seller set: when it is of a later day; where the
 * day of the seller's is not known, when it leads further. What is closed or out of stock stays so.
 */
function isNewer(event: TrackingEvent, found: Stage, { stage, stageOn }: Case): boolean {
  if (final.has(stage)) return false;
  return stageOn ? event.at.local.slice(0, 10) > stageOn : isFurther(found, stage);
}

function stageNow(aCase: Case, lastEvent: TrackingEvent | undefined): StageNow {
  const { stage } = aCase;
  const found = lastEvent && stageOfEvent(lastEvent.text);
  if (lastEvent && found && (found.stage === stage || isNewer(lastEvent, found.stage, aCase))) {
    const [since, sinceAt] = [dayOf(lastEvent.at.local), epochOf(lastEvent.at)];
    return { stage: found.stage, since, sinceAt, isCleared: found.isCleared === true };
  }
  const since = sinceOf(aCase, lastEvent);
  return { stage, since, sinceAt: since * DAY, isCleared: false };
}

/** What the rules look at in a case. */
export function factsOf(aCase: Case): CaseFacts {
  const { events, messages } = aCase;
  const lastEvent = lastOf(events);
  const out = lastOf(messages.filter(({ direction }) => direction === 'out'));
  return {
    now: stageNow(aCase, lastEvent),
    lastEvent,
    lastMessage: lastOf(messages),
    told: out && { on: dayOf(out.at.local), at: epochOf(out.at) },
  };
}
