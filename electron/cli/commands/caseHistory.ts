import { type HistoryEntry, caseHistory as historyOf } from '../../core/useCases/caseHistory.ts';
import type { Command } from '../Command.ts';
import { textTable } from '../textTable.ts';

/** What an entry touched: fields by name, list items by list. */
function touched({ changes: { set = {}, items = [] } }: HistoryEntry): string {
  const lists = [...new Set(items.map(({ list }) => list))];
  const counted = lists.map(
    (list) => `${list} × ${items.filter((item) => item.list === list).length}`,
  );
  return [...Object.keys(set), ...counted].join(', ');
}

/** `case history ID`: every change of a case, oldest first: when, on which computer, what. */
export const caseHistory: Command = {
  path: ['case', 'history'],
  positionals: [{ name: 'ID' }],
  summary: 'command-case-history',
  example: 'case history 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const id = args.positional(0);
    const entries = await historyOf(await context.core(), id);
    const rows = entries.map((entry) => [
      ...[entry.at, entry.device, context.say(`history-${entry.kind}`), touched(entry)],
    ]);
    return { data: { id, entries }, text: textTable(rows) };
  },
};
