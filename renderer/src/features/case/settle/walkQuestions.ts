import type { Walk } from '../../../../../shared/domain/dispute.ts';
import type { WalkQuestion } from '../../../../../shared/domain/walkAnswers.ts';

/** The questions from the buyer's side, in the order in which they are asked. */
export const questions: readonly WalkQuestion[] = ['what', 'why', 'wants', 'acceptable'];

/** Whether a question has a ready answer or own words. */
export const isAnswered = (walk: Walk | undefined, question: WalkQuestion): boolean =>
  Boolean(walk?.[question]) || (walk?.chosen?.[question] ?? []).length > 0;
