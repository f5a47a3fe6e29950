import type { Case } from '../domain/case.ts';
import type { Money } from '../domain/money.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';
import type { Stage } from '../domain/vocabulary.ts';
import { factsOf } from './caseFacts.ts';
import { disputeCauses } from './disputeCauses.ts';
import { ownSteps } from './ownSteps.ts';
import { type PlannedStep, stepOf } from './plannedStep.ts';
import { stageCauses } from './stageCauses.ts';

/** What may have to be done for an open case, whatever the day is; made when a case is indexed. */
export type CasePlan = Readonly<{
  /** Never empty. */
  steps: readonly PlannedStep[];
  /** What the open dispute is about, or else the order. */
  stake?: Money;
  /** Whose own days count. */
  shop?: string;
  /** Whether the next move is that of a carrier, buyer or platform as long as nothing is due. */
  isWithOthers: boolean;
}>;

const withSeller: ReadonlySet<Stage> = new Set<Stage>(['paid', 'packed', 'out-of-stock']);

/** True for a case in which nothing is to be done any more. A claim on a closed order opens it again. */
export const isFinished = (aCase: Case): boolean =>
  aCase.deletedAt !== undefined || (aCase.stage === 'closed' && !openDisputeOf(aCase));

/** The plan of a case; undefined when it is closed or in the trash. Pure, without zone and clock. */
export function planOf(aCase: Case): CasePlan | undefined {
  if (isFinished(aCase)) return undefined;
  const facts = factsOf(aCase);
  const dispute = openDisputeOf(aCase);
  const causes = [...disputeCauses(aCase, facts), ...stageCauses(aCase, facts)];
  const ruled = causes.flatMap((cause) => stepOf(cause, aCase.followUps, facts) ?? []);
  const stake = dispute && (dispute.amount ?? aCase.order.total);
  return {
    steps: [...ruled, ...ownSteps(aCase.followUps, ruled)],
    ...(stake && { stake }),
    ...(aCase.shop && { shop: aCase.shop }),
    isWithOthers: !withSeller.has(facts.now.stage),
  };
}
