import { basename } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import { addTracking } from '../../core/useCases/addTracking.ts';
import type { Command } from '../Command.ts';

/** `tracking add ID FILE|-`: merges what a carrier or a tracking site says into a case. */
export const trackingAdd: Command = {
  path: ['tracking', 'add'],
  positionals: [{ name: 'ID' }, { name: 'FILE' }],
  options: {
    carrier: { value: 'NAME', help: 'option-carrier' },
    number: { value: 'NUMBER', help: 'option-number' },
    dates: { value: 'ORDER', help: 'option-dates' },
  },
  summary: 'command-tracking-add',
  example: 'tracking add 01k5m2s8tq9x4v7b3n6c1d0efg record.txt --carrier Correos',
  run: async (args, context) => {
    const given = args.positional(1);
    const file = given === '-' ? context.say('standard-input') : basename(given);
    const answer = await addTracking(await context.core(), {
      caseId: args.positional(0),
      text: await context.text(given),
      file,
      carrier: args.text('carrier'),
      number: args.text('number'),
      dates: args.choice('dates', ['dmy', 'mdy', 'ymd']),
    });
    const { carrier, number, added, known, events } = answer;
    const refused = answer.refused.map(({ line, error }) => ({
      line,
      code: error.code,
      message: context.explain(error),
    }));
    const failed: ErrorData = { code: 'tracking-no-events', params: { file } };
    return {
      data: { carrier, number, added, known, refused, events },
      text: context.say('tracking-added', { carrier, number, added, known, events }),
      problems: refused.map(({ line, message }) =>
        context.say('line-refused', { file, line, message }),
      ),
      partly: refused.length > 0,
      ...(added + known === 0 && { failed }),
    };
  },
};
