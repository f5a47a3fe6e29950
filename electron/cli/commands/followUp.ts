import { AppError } from '../../../shared/appError.ts';
import { TextSchema } from '../../../shared/domain/text.ts';
import type { NextFollowUp } from '../../../shared/followUp/chooseNext.ts';
import { translate } from '../../../shared/translate.ts';
import { finishFollowUp, type SnoozeTo, snoozeFollowUp } from '../../core/useCases/followUps.ts';
import type { Arguments } from '../Arguments.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';

function answerOf(
  next: NextFollowUp | undefined,
  context: Context,
  key: 'followup-done' | 'followup-snoozed',
): Answer {
  const rule = next ? translate(context.language, `app/rule.${next.rule}`) : '';
  return {
    data: { nextFollowUpOn: next?.on ?? null, rule: next?.rule ?? null },
    text: context.say(key, { date: next?.on ?? '', rule }),
  };
}

/** `followup done ID`: records what came of the next follow-up of a case. */
export const followUpDone: Command = {
  path: ['followup', 'done'],
  positionals: [{ name: 'ID' }],
  options: { note: { value: 'TEXT', required: true, help: 'option-note' } },
  summary: 'command-followup-done',
  example: 'followup done 01k5m2s8tq9x4v7b3n6c1d0efg --note "wrote to the buyer"',
  run: async (args, context) => {
    const outcome = args.required('note').trim();
    const { maxLength: max } = TextSchema;
    if (max !== null && outcome.length > max)
      throw new AppError('text-too-long', { file: '--note', chars: outcome.length, max });
    const core = await context.core();
    const next = await finishFollowUp(core, { caseId: args.positional(0), outcome });
    return answerOf(next, context, 'followup-done');
  },
};

/** One of the two ways to say until when. Throws AppErrors of wrong usage. */
function snoozeTo(args: Arguments): SnoozeTo {
  const [until, days] = [args.date('until'), args.count('days')];
  if (until !== undefined && days !== undefined)
    throw new AppError('option-not-allowed', {
      ...{ option: '--days', value: String(days), allowed: '--until | --days' },
    });
  if (until !== undefined) return { until };
  if (days !== undefined) return { days };
  throw new AppError('option-missing', { option: '--until | --days' });
}

/** `followup snooze ID`: puts off the next follow-up of a case. */
export const followUpSnooze: Command = {
  path: ['followup', 'snooze'],
  positionals: [{ name: 'ID' }],
  options: {
    until: { value: 'DATE', help: 'option-until' },
    days: { value: 'N', help: 'option-days' },
  },
  summary: 'command-followup-snooze',
  example: 'followup snooze 01k5m2s8tq9x4v7b3n6c1d0efg --days 2',
  run: async (args, context) => {
    const to = snoozeTo(args);
    const core = await context.core();
    const next = await snoozeFollowUp(core, { caseId: args.positional(0), to });
    return answerOf(next, context, 'followup-snoozed');
  },
};
