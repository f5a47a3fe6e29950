import { join } from 'node:path';
import type { Case } from '../../../shared/domain/case.ts';
import { makeSample } from '../../core/useCases/makeSample.ts';
import type { Command } from '../Command.ts';
import { textTable } from '../textTable.ts';

/** What the seller would call the case: its number and what was sold. */
const titleOf = ({ orderNumber, items }: Case): string =>
  [orderNumber, ...items.map(({ title }) => title)].join(' · ');

/** `vault sample DIR`: makes a vault with sample cases in a new or empty folder. */
export const vaultSample: Command = {
  path: ['vault', 'sample'],
  positionals: [{ name: 'DIR' }],
  summary: 'command-vault-sample',
  example: 'vault sample ~/Claimfolio-sample',
  run: async (args, context) => {
    const vault = context.pathOf(args.positional(0));
    const cases = await makeSample(vault, {
      photos: context.photos(),
      destinations: await context.destinations(),
      clock: context.clock,
      ids: context.ids,
      samples: join(context.io.resources, 'sample'),
    });
    const told = cases.map((one) => ({
      id: one.id,
      title: titleOf(one),
      disputes: one.disputes.map(({ id, destination }) => ({
        id,
        destination: destination ?? null,
      })),
    }));
    const rows = told.map(({ id, title }) => [id, title]);
    const summary = context.say('vault-sampled', { vault, cases: told.length });
    return { data: { vault, cases: told }, text: `${textTable(rows)}\n${summary}` };
  },
};
