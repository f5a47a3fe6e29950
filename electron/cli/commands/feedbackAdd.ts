import { ratings, readRating } from '../../../shared/domain/feedback.ts';
import { TextSchema } from '../../../shared/domain/text.ts';
import { recordFeedback } from '../../core/useCases/recordFeedback.ts';
import type { Command } from '../Command.ts';

const MAX_TEXT = TextSchema.maxLength ?? 0;

/** `feedback add ID`: what the buyer left in public in the end; replaces what was recorded before. */
export const feedbackAdd: Command = {
  path: ['feedback', 'add'],
  positionals: [{ name: 'ID' }],
  options: {
    rating: { value: 'RATING', required: true, help: 'option-rating' },
    on: { value: 'DATE', help: 'option-feedback-on' },
    text: { value: 'TEXT', help: 'option-feedback-text' },
  },
  summary: 'command-feedback-add',
  example: 'feedback add 01k5m2s8tq9x4v7b3n6c1d0efg --rating 5 --text "Arrived well packed"',
  run: async (args, context) => {
    const rating = args.requiredChoice('rating', ratings.map(String));
    const [on, words] = [args.date('on'), args.limited('text', MAX_TEXT)?.trim()];
    const feedback = await recordFeedback(await context.core(), args.positional(0), {
      rating: readRating(rating) ?? 'neutral',
      ...(on && { on }),
      ...(words && { text: words }),
    });
    return { data: { feedback }, text: context.say('feedback-added', { rating }) };
  },
};
