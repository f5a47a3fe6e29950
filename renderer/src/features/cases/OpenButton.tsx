import { Anchor } from '@mantine/core';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { useText } from '../../ui/useText.ts';

/** Opens the panel of a case. */
export type OnOpen = (caseId: string) => void;

/** One line of the list. */
export type RowProps = Readonly<{ row: CaseRow; onOpen: OnOpen }>;
/** All lines of a page of the list. */
export type RowsProps = Readonly<{ rows: readonly CaseRow[]; onOpen: OnOpen }>;

/** The order number, by which a case is opened. */
export function OpenButton({ row, onOpen }: RowProps) {
  const text = useText();
  return (
    <Anchor
      component="button"
      type="button"
      fw={600}
      ta="start"
      aria-label={text('app/case.open', { order: row.orderNumber })}
      onClick={() => onOpen(row.id)}
    >
      <bdi>{row.orderNumber}</bdi>
    </Anchor>
  );
}
