import { basename } from 'node:path';
import { readTrackingFile } from '../../core/tracking/readTrackingFile.ts';
import { importTracking } from '../../core/useCases/importTracking.ts';
import type { Command } from '../Command.ts';

/** `tracking import FILE`: an export with many numbers, each to the cases that have it. */
export const trackingImport: Command = {
  path: ['tracking', 'import'],
  positionals: [{ name: 'FILE' }],
  options: { dates: { value: 'ORDER', help: 'option-dates' } },
  summary: 'command-tracking-import',
  example: 'tracking import export.csv',
  run: async (args, context) => {
    const path = context.pathOf(args.positional(0));
    const file = basename(path);
    const records = await readTrackingFile(path, args.choice('dates', ['dmy', 'mdy', 'ymd']));
    const answer = await importTracking(await context.core(), records, file);
    const { matched, added, known, unmatched } = answer;
    const refused = answer.refused.map(({ line, error }) => ({
      line,
      code: error.code,
      message: context.explain(error),
    }));
    return {
      data: { matched, added, known, unmatched, refused },
      text: context.say('tracking-imported', {
        matched,
        added,
        known,
        unmatched: unmatched.length,
      }),
      problems: [
        ...refused.map(({ line, message }) => context.say('line-refused', { file, line, message })),
        ...unmatched.map((number) => context.say('tracking-unmatched', { number })),
      ],
      partly: refused.length + unmatched.length > 0,
    };
  },
};
