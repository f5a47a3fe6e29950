import { exportOriginals } from '../../core/useCases/exportOriginals.ts';
import type { Command } from '../Command.ts';

/** `evidence export ID PATH`: the originals of a case as they came in, as a folder or zip with a list of hashes. */
export const evidenceExport: Command = {
  path: ['evidence', 'export'],
  positionals: [{ name: 'ID' }, { name: 'PATH' }],
  options: { item: { value: 'ITEM', many: true, help: 'option-export-item' } },
  summary: 'command-evidence-export',
  example: 'evidence export 01k5m2s8tq9x4v7b3n6c1d0efg originals.zip',
  run: async (args, context) => {
    const answer = await exportOriginals(await context.core(), {
      caseId: args.positional(0),
      ids: args.list('item'),
      path: context.pathOf(args.positional(1)),
    });
    const { path, files } = answer;
    const lines = files.map(({ name, sha256 }) => `  ${sha256}  ${name}`);
    return {
      data: answer,
      text: [context.say('originals-exported', { count: files.length, path }), ...lines].join('\n'),
    };
  },
};
