import type { ErrorData } from '../../../shared/appError.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { PlatformSchema, ReasonSchema } from '../../../shared/domain/vocabulary.ts';
import { dateOn } from '../../core/dateOn.ts';
import { openDispute } from '../../core/useCases/openDispute.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

/** Days that are odd, but may be meant: an opening that is still to come, an answer day that has passed. */
function oddDays(
  {
    openedOn,
    openedAt,
    respondBy,
  }: Readonly<Record<'openedOn' | 'respondBy', string | undefined>> &
    Readonly<{ openedAt: Moment | undefined }>,
  today: string,
): readonly ErrorData[] {
  const opened = openedAt?.local.slice(0, 10) ?? openedOn ?? today;
  return [
    ...(opened > today ? [{ code: 'warning-opened-later', params: { opened } } as const] : []),
    ...(respondBy !== undefined && respondBy < today
      ? [{ code: 'warning-due-passed', params: { due: respondBy } } as const]
      : []),
  ];
}

async function optionalText(file: string | undefined, context: Context) {
  return file === undefined ? undefined : (await context.text(file)).trim();
}

/** `dispute open ID`: records a claim and says when the answer is due. */
export const disputeOpen: Command = {
  path: ['dispute', 'open'],
  positionals: [{ name: 'ID' }],
  options: {
    platform: { value: 'PLATFORM', required: true, help: 'option-platform' },
    reason: { value: 'REASON', required: true, help: 'option-reason' },
    'platform-case': { value: 'NO', help: 'option-platform-case' },
    claim: { value: 'FILE', help: 'option-claim' },
    request: { value: 'FILE', help: 'option-request' },
    destination: { value: 'ID', help: 'option-dispute-destination' },
    'opened-on': { value: 'DATE', help: 'option-opened-on' },
    'opened-at': { value: 'TIME', help: 'option-opened-at' },
    'respond-by': { value: 'DATE', help: 'option-respond-by' },
    amount: { value: 'AMOUNT', help: 'option-amount' },
  },
  summary: 'command-dispute-open',
  example:
    'dispute open 01k5m2s8tq9x4v7b3n6c1d0efg --platform stripe --reason not-received --opened-on 2026-03-04',
  run: async (args, context) => {
    const claim = {
      caseId: args.positional(0),
      platform: args.requiredChoice('platform', PlatformSchema.options),
      reason: args.requiredChoice('reason', ReasonSchema.options),
      platformCase: args.text('platform-case'),
      destination: args.text('destination'),
      openedOn: args.date('opened-on'),
      openedAt: args.moment('opened-at'),
      respondBy: args.date('respond-by'),
      amount: args.amount('amount'),
      claim: await optionalText(args.text('claim'), context),
      request: await optionalText(args.text('request'), context),
    };
    const core = await context.core();
    const answer = await openDispute(core, await context.destinations(core.vault), claim);
    const { disputeId, known, respondBy, respondByBasis } = answer;
    const text = context.say(known ? 'dispute-known' : 'dispute-opened', {
      id: disputeId,
      due: respondBy ?? context.say('unknown'),
      basis: respondByBasis.kind === 'by-hand' ? 'hand' : respondByBasis.kind,
    });
    const odd = oddDays({ ...claim, respondBy }, dateOn(context.clock));
    const warnings = odd.map((one) => ({ code: one.code, message: context.explain(one) }));
    return {
      data: { disputeId, known, respondBy: respondBy ?? null, respondByBasis, warnings },
      text,
      problems: warnings.map(({ code, message }) => `warning ${code}: ${message}`),
    };
  },
};
