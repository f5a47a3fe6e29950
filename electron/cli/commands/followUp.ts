import { AppError } from '../../../shared/appError.ts';
import { TextSchema } from '../../../shared/domain/text.ts';
import type { NextFollowUp } from '../../../shared/followUp/chooseNext.ts';
import { translate } from '../../../shared/translate.ts';
import { finishFollowUp, type SnoozeTo, snoozeFollowUp } from '../../core/useCases/followUps.ts';
import { keepReminder } from '../../core/useCases/reminders.ts';
import type { Arguments } from '../Arguments.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';

function answerOf(
  next: NextFollowUp | undefined,
  context: Context,
  key: 'followup-done' | 'followup-snoozed' | 'followup-added',
  more: Readonly<{ followUpId?: string }> = {},
): Answer {
  const rule = next ? translate(context.language, `app/rule.${next.rule}`) : '';
  return {
    data: { ...more, nextFollowUpOn: next?.on ?? null, rule: next?.rule ?? null },
    text: context.say(key, { date: next?.on ?? '', rule }),
  };
}

/** The words of `--note`. Throws AppError `text-too-long`. */
function noteOf(args: Arguments): string {
  const note = args.required('note').trim();
  const { maxLength: max } = TextSchema;
  if (max !== null && note.length > max)
    throw new AppError('text-too-long', { file: '--note', chars: note.length, max });
  return note;
}

/** `followup done ID`: records what came of the next follow-up of a case. */
export const followUpDone: Command = {
  path: ['followup', 'done'],
  positionals: [{ name: 'ID' }],
  options: { note: { value: 'TEXT', required: true, help: 'option-note' } },
  summary: 'command-followup-done',
  example: 'followup done 01k5m2s8tq9x4v7b3n6c1d0efg --note "wrote to the buyer"',
  run: async (args, context) => {
    const outcome = noteOf(args);
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

/** `followup add ID`: a reminder of the seller's own. */
export const followUpAdd: Command = {
  path: ['followup', 'add'],
  positionals: [{ name: 'ID' }],
  options: {
    on: { value: 'DATE', required: true, help: 'option-reminder-on' },
    note: { value: 'TEXT', required: true, help: 'option-reminder-note' },
  },
  summary: 'command-followup-add',
  example: 'followup add 01k5m2s8tq9x4v7b3n6c1d0efg --on 2026-03-12 --note "ask the post"',
  run: async (args, context) => {
    const reminder = { on: args.requiredDate('on'), note: noteOf(args) };
    if (!reminder.note) throw new AppError('option-missing', { option: '--note' });
    const caseId = args.positional(0);
    const { id, next } = await keepReminder(await context.core(), { caseId, reminder });
    return answerOf(next, context, 'followup-added', { followUpId: id });
  },
};
