import { deleteCase, undeleteCase } from '../../core/useCases/trash.ts';
import type { Command } from '../Command.ts';

/** `case delete ID`: puts a case into the trash. */
export const caseDelete: Command = {
  path: ['case', 'delete'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-delete',
  example: 'case delete 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    await deleteCase(await context.core(), id);
    return { data: { id }, text: context.say('case-deleted', { id }) };
  },
};

/** `case undelete ID`: brings a case back from the trash. */
export const caseUndelete: Command = {
  path: ['case', 'undelete'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-undelete',
  example: 'case undelete 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    await undeleteCase(await context.core(), id);
    return { data: { id }, text: context.say('case-undeleted', { id }) };
  },
};
