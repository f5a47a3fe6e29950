import { type Walk, WalkSchema } from '../../../shared/domain/dispute.ts';
import {
  type ChosenAnswers,
  ChosenAnswersSchema,
  type WalkQuestion,
  walkAnswers,
} from '../../../shared/domain/walkAnswers.ts';
import { claimOf, fittingOffers } from '../../../shared/settlement/fittingOffers.ts';
import { changeDispute } from '../../core/useCases/changeDispute.ts';
import { findDispute } from '../../core/useCases/findDispute.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

const MAX_CHARS = WalkSchema.shape.what.unwrap().maxLength ?? 0;

const questions: readonly WalkQuestion[] = ['what', 'why', 'wants', 'acceptable'];

/** Ready answers, with commas between them, are kept as chosen; anything else in the person's own words. */
function answered(walk: Walk, question: WalkQuestion, words: string): Walk {
  const { [question]: _, chosen = {}, ...others } = walk;
  const { [question]: __, ...otherChosen } = chosen;
  const ids = words.split(',').map((word) => word.trim());
  const read = ChosenAnswersSchema.safeParse({ ...otherChosen, [question]: ids });
  if (read.success) return { ...others, chosen: read.data };
  const kept = { ...others, ...(Object.keys(otherChosen).length > 0 && { chosen: otherChosen }) };
  return words.trim() ? { ...kept, [question]: words.trim() } : kept;
}

function answeredBy(args: Arguments, before: Walk): Walk {
  return questions.reduce((walk, question) => {
    const words = args.limited(question, MAX_CHARS);
    return words === undefined ? walk : answered(walk, question, words);
  }, before);
}

/** Each question with its answer; without one, what can be chosen. */
function textOf(walk: Walk, chosen: ChosenAnswers, context: Context): string {
  const lines = questions.map((question) => {
    const answer = [...(chosen[question] ?? []), walk[question] ?? ''].filter(Boolean).join(', ');
    const line =
      answer || context.say('walk-choices', { choices: walkAnswers[question].join(', ') });
    return `${context.say(`walk-${question}`)} ${line}`;
  });
  const offers = fittingOffers(chosen).join(', ') || context.say('walk-no-offers');
  return [...lines, context.say('walk-offers', { offers })].join('\n');
}

/** `dispute walk DISPUTE`: the four questions from the customer's side, shown or answered. */
export const disputeWalk: Command = {
  path: ['dispute', 'walk'],
  positionals: [{ name: 'DISPUTE' }],
  options: {
    what: { value: 'TEXT', help: 'option-walk-what' },
    why: { value: 'TEXT', help: 'option-walk-why' },
    wants: { value: 'TEXT', help: 'option-walk-wants' },
    acceptable: { value: 'TEXT', help: 'option-walk-acceptable' },
  },
  summary: 'command-dispute-walk',
  example: 'dispute walk 01k5m2s8tq9x4v7b3n6c1d0efg --what late --wants "news,the-goods"',
  run: async (args, context) => {
    const core = await context.core();
    const { aCase, dispute } = await findDispute(core, args.positional(0));
    const walk = answeredBy(args, dispute.walk ?? {});
    if (questions.some((question) => args.text(question) !== undefined)) {
      const change = { caseId: aCase.id, disputeId: dispute.id, set: { walk } };
      await changeDispute(core, await context.destinations(core.vault), change);
    }
    const { chosen = {} } = walk;
    return {
      data: {
        answers: walk,
        claim: claimOf(chosen) ?? null,
        fittingOffers: fittingOffers(chosen),
      },
      text: textOf(walk, chosen, context),
    };
  },
};
