import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import type { BoundCommand } from '../../ui/commands/commandStore.ts';
import { useBoundCommands } from '../../ui/commands/useCommand.ts';
import { rankCommands } from './rankCommands.ts';
import { usePaletteCases } from './usePaletteCases.ts';

/** One line of the palette. */
export type Choice =
  | Readonly<{ kind: 'case'; id: string; row: CaseRow }>
  | (Readonly<{ kind: 'command' }> & BoundCommand);

/** Everything that a query means: cases first, then commands. The palette itself is none of them. */
export function useChoices(typed: string): readonly Choice[] {
  const cases = usePaletteCases(typed);
  const bound = useBoundCommands().filter(({ id }) => id !== 'palette');
  return [
    ...cases.map((row): Choice => ({ kind: 'case', id: row.id, row })),
    ...rankCommands(typed, bound).map((command): Choice => ({ kind: 'command', ...command })),
  ];
}
