import { exportCase } from '../../core/useCases/exportCase.ts';
import type { Command } from '../Command.ts';

/** `case export ID FILE.zip`: one case with its files and history, for `case import` elsewhere. */
export const caseExport: Command = {
  path: ['case', 'export'],
  positionals: [{ name: 'ID' }, { name: 'FILE.zip' }],
  summary: 'command-case-export',
  example: 'case export 01k5m2s8tq9x4v7b3n6c1d0efg case.zip',
  run: async (args, context) => {
    const id = args.positional(0);
    const path = context.pathOf(args.positional(1));
    const { file, bytes, sha256 } = await exportCase(await context.core(), id, path);
    return {
      data: { file, bytes, sha256 },
      text: context.say('case-exported', { id, file, bytes }),
    };
  },
};
