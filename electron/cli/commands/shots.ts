import { slotsOf } from '../../../shared/domain/slots.ts';
import type { Command } from '../Command.ts';
import { printable } from '../printable.ts';

/** `shots ID`: the places for evidence of every stage, filled and missing. */
export const shots: Command = {
  path: ['shots'],
  positionals: [{ name: 'ID' }],
  summary: 'command-shots',
  example: 'shots 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const { cases } = await context.core();
    const aCase = await cases.open(args.positional(0));
    const slots = slotsOf(aCase);
    const nameOf = new Map(aCase.evidence.map(({ id, fileName }) => [id, fileName]));
    const lines = slots.map(({ slot, state, items }) => {
      const files = items.map((id) => printable(nameOf.get(id) ?? id)).join(', ');
      return [context.say(`slot-${state}`), slot, files].filter(Boolean).join('  ');
    });
    return { data: { slots }, text: lines.join('\n') };
  },
};
