import { redoChange, type UndoAnswer, undoChange } from '../../core/useCases/undoChange.ts';
import type { Command } from '../Command.ts';

const dataOf = (id: string, { undone }: UndoAnswer) => ({
  id,
  undone: undone.map(({ dev, seq, at }) => ({ device: dev, seq, at })),
});

/** `case undo ID`: takes back the last change that this computer made to a case. */
export const caseUndo: Command = {
  path: ['case', 'undo'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-undo',
  example: 'case undo 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    const answer = await undoChange(await context.core(), id);
    const text = context.say('case-undone', { id, changes: answer.undone.length });
    return { data: dataOf(id, answer), text };
  },
};

/** `case redo ID`: does again what `case undo` took back last. */
export const caseRedo: Command = {
  path: ['case', 'redo'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-redo',
  example: 'case redo 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    const answer = await redoChange(await context.core(), id);
    const text = context.say('case-redone', { id, changes: answer.undone.length });
    return { data: dataOf(id, answer), text };
  },
};
