import { DisputeSchema, OutcomeSchema } from '../../../shared/domain/dispute.ts';
import { changeDispute } from '../../core/useCases/changeDispute.ts';
import { findDispute } from '../../core/useCases/findDispute.ts';
import type { Command } from '../Command.ts';

const MAX_CAUSE = DisputeSchema.shape.cause.unwrap().maxLength ?? 0;

/** `dispute close DISPUTE`: how it ended, why, and what it cost. */
export const disputeClose: Command = {
  path: ['dispute', 'close'],
  positionals: [{ name: 'DISPUTE' }],
  options: {
    outcome: { value: 'OUTCOME', required: true, help: 'option-outcome' },
    cause: { value: 'TEXT', required: true, help: 'option-cause' },
    amount: { value: 'AMOUNT', help: 'option-paid' },
  },
  summary: 'command-dispute-close',
  example: 'dispute close 01k5m2s8tq9x4v7b3n6c1d0efg --outcome won --cause "proof of delivery"',
  run: async (args, context) => {
    const outcome = args.requiredChoice('outcome', OutcomeSchema.options);
    const cause = args.limited('cause', MAX_CAUSE) ?? '';
    const paid = args.amount('amount');
    const core = await context.core();
    const { aCase, dispute } = await findDispute(core, args.positional(0));
    await changeDispute(core, await context.destinations(core.vault), {
      caseId: aCase.id,
      disputeId: dispute.id,
      set: { outcome, cause, ...(paid && { paid }) },
    });
    return { data: { disputeId: dispute.id }, text: context.say('dispute-closed', { outcome }) };
  },
};
