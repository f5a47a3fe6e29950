import type { Finding } from '../../../shared/proof/consistency/finding.ts';
import { translate } from '../../../shared/translate.ts';
import { checkDispute } from '../../core/useCases/judgeDispute.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

const answerOf = ({ code, part, id, params }: Finding, { language }: Context) => ({
  code,
  where: { part, id: id ?? null },
  message: translate(language, `proof/find.${code}`, params),
});

/** `dispute check DISPUTE`: what in it contradicts itself, as something to look at before an export. */
export const disputeCheck: Command = {
  path: ['dispute', 'check'],
  positionals: [{ name: 'DISPUTE' }],
  summary: 'command-dispute-check',
  example: 'dispute check 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const found = await checkDispute(await context.core(), args.positional(0));
    const findings = found.map((finding) => answerOf(finding, context));
    const lines = findings.map(({ message }) => `- ${message}`);
    const text = [context.say('dispute-checked', { count: findings.length }), ...lines].join('\n');
    return { data: { findings }, text };
  },
};
