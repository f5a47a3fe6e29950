import { eraseBuyerOf } from '../../core/useCases/eraseCase.ts';
import type { Command } from '../Command.ts';

/** `case erase-buyer ID`: erases for good what a case tells about its buyer. */
export const caseEraseBuyer: Command = {
  path: ['case', 'erase-buyer'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-erase-buyer',
  example: 'case erase-buyer 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    const { files, backups } = await eraseBuyerOf(await context.core(), id);
    const lines = [context.say('buyer-erased', { id, files, backups: backups.length }), ...backups];
    return { data: { id, files, backups }, text: lines.join('\n') };
  },
};
