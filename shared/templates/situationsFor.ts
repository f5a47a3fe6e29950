import type { Case } from '../domain/case.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';
import type { Stage } from '../domain/vocabulary.ts';
import { type Situation, SituationSchema } from '../followUp/vocabulary.ts';

/** What there is to write at each stage, the likeliest first. */
const atStage: Readonly<Record<Stage, readonly Situation[]>> = {
  paid: ['delay', 'out-of-stock'],
  packed: ['delay'],
  shipped: ['delay'],
  'in-transit': ['delay', 'arriving'],
  'at-customs': ['customs-cleared', 'customs-duties', 'delay'],
  'held-at-customs': ['customs-duties', 'customs-cleared'],
  delayed: ['delay', 'offer'],
  'out-for-delivery': ['arriving', 'failed-attempt'],
  'failed-attempt': ['failed-attempt', 'arriving'],
  delivered: ['delivered', 'thanks'],
  returning: ['offer', 'failed-attempt'],
  lost: ['offer', 'delay'],
  'out-of-stock': ['out-of-stock', 'offer'],
  closed: ['thanks'],
};

/** What suits an open dispute: to answer first, then to offer, then to conclude. */
function inDispute(aCase: Case): readonly Situation[] {
  const dispute = openDisputeOf(aCase);
  if (!dispute) return [];
  const sent = aCase.messages
    .filter(({ direction, at }) => direction === 'out' && at.local >= dispute.openedOn)
    .map(({ template }) => template);
  if (sent.includes('offer')) return ['final-answer', 'offer'];
  return sent.includes('first-answer') ? ['offer', 'final-answer'] : ['first-answer', 'offer'];
}

/** Every situation, those that suit the case first. */
export function situationsFor(aCase: Case): readonly Situation[] {
  return [...new Set([...inDispute(aCase), ...atStage[aCase.stage], ...SituationSchema.options])];
}
