import { toCaseDocument } from '../../core/documents/toCaseDocument.ts';
import type { Command } from '../Command.ts';

/** `case show ID`: the whole case as a document that `case import` reads again. */
export const caseShow: Command = {
  path: ['case', 'show'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-show',
  example: 'case show 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const { cases, evidence } = await context.core();
    const data = toCaseDocument(await cases.open(args.positional(0)), ({ sha256, mediaType }) =>
      evidence.pathOf(sha256, mediaType),
    );
    return { data, text: JSON.stringify(data, null, 2) };
  },
};
