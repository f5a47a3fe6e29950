import type { Case } from '../domain/case.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';
import { groupOfStage, shotList } from '../domain/shotList.ts';
import type { Stage } from '../domain/vocabulary.ts';
import { dayOf } from './calendarDay.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { Cause } from './plannedStep.ts';
import type { FollowUpRule } from './vocabulary.ts';

/** The rules of each stage, of which one never ends, so that no open case falls out of the plan. */
const rulesOf: Readonly<Record<Stage, readonly FollowUpRule[]>> = {
  paid: ['not-packed'],
  packed: ['not-handed-over'],
  shipped: ['not-scanned'],
  'in-transit': ['no-movement'],
  'at-customs': ['at-customs'],
  'held-at-customs': ['held-at-customs'],
  delayed: ['delayed'],
  'out-for-delivery': ['arriving', 'not-delivered'],
  'failed-attempt': ['failed-attempt'],
  delivered: ['delivered', 'thanks', 'close-case'],
  returning: ['return-awaited'],
  lost: ['lost'],
  'out-of-stock': ['out-of-stock'],
  closed: [],
};

/** The stages in which the buyer still waits for the parcel. */
const underway: ReadonlySet<Stage> = new Set<Stage>([
  ...(['paid', 'packed', 'shipped', 'in-transit', 'at-customs'] as const),
  ...(['held-at-customs', 'delayed', 'out-for-delivery', 'failed-attempt'] as const),
]);

const packingShots = new Set(
  shotList.filter(({ group }) => group === 'packing').map(({ kind }) => kind),
);

const hasPackingPhoto = ({ evidence }: Case): boolean =>
  evidence.some(({ kind, stage }) => packingShots.has(kind) || groupOfStage(stage) === 'packing');

/** How many days before a date that comes it begins to matter what is done about it. */
const NOTICE = 10;

function dateCauses({ order }: Case, { now }: CaseFacts): readonly Cause[] {
  if (!underway.has(now.stage)) return [];
  const { promisedOn, protectedUntil } = order;
  const cause = (rule: FollowUpRule, on: string): Cause => {
    const since = dayOf(on);
    return { rule, since, from: since - NOTICE, dueBy: since };
  };
  return [
    ...(promisedOn ? [cause('promise-ending', promisedOn)] : []),
    ...(protectedUntil ? [cause('protection-ends', protectedUntil)] : []),
  ];
}

/** A parcel of which carriers have told nothing is looked for, not waited for. */
function rulesNow(aCase: Case, { now, lastEvent }: CaseFacts): readonly FollowUpRule[] {
  const isDisputed = openDisputeOf(aCase) !== undefined;
  if (now.stage === 'delivered' && isDisputed) return [];
  if (now.stage === 'shipped' && lastEvent) return ['no-movement'];
  if (now.stage === 'in-transit' && !lastEvent) return ['not-scanned'];
  return rulesOf[now.stage];
}

/** What the stage of a case, its dates and its missing photos ask for. */
export function stageCauses(aCase: Case, facts: CaseFacts): readonly Cause[] {
  const { stage, since, sinceAt: fromAt, isCleared } = facts.now;
  const heard = facts.lastEvent && dayOf(facts.lastEvent.at.local);
  const routine = rulesNow(aCase, facts).map((rule): Cause => {
    if (rule === 'no-movement') return { rule, since: Math.max(heard ?? since, since) };
    return { rule, since, fromAt };
  });
  const lacksPhotos = stage === 'packed' && !hasPackingPhoto(aCase);
  return [
    ...routine,
    ...(isCleared ? [{ rule: 'customs-cleared' as const, since, fromAt }] : []),
    ...(lacksPhotos ? [{ rule: 'packing-photos' as const, since }] : []),
    ...dateCauses(aCase, facts),
  ];
}
