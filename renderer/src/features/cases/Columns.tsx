import { IconArrowUp } from '@tabler/icons-react';
import type { ListOrder } from '../../../../shared/domain/caseView.ts';
import { useText } from '../../ui/useText.ts';
import classes from './CaseGrid.module.css';

const columns = ['order', 'platform', 'buyer', 'stage', 'dispute'] as const;
type Column = (typeof columns)[number];

/** The order that the head of a column stands for. */
const orders: Partial<Record<Column, ListOrder>> = {
  order: 'order-number',
  buyer: 'buyer',
  dispute: 'respond-by',
};

type HeadProps = Readonly<{ column: Column; order: ListOrder; onSort: (order: ListOrder) => void }>;

/** Sorts by its column, and the second time by the newest case again. */
function SortButton({ column, order, onSort }: HeadProps) {
  const text = useText();
  const own = orders[column];
  const isSorted = own === order;
  const name = text(`app/column.${column}`);
  if (!own) return name;
  const next = isSorted ? 'newest' : own;
  return (
    <button
      type="button"
      className={classes.sort}
      title={text(`app/sort.${next}`)}
      onClick={() => onSort(next)}
    >
      {name}
      {isSorted && <IconArrowUp size={14} aria-hidden />}
    </button>
  );
}

/** The heads of the columns; those of which there is an order sort the list. */
export function Columns({ order, onSort }: Omit<HeadProps, 'column'>) {
  return (
    <thead className={classes.columns}>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            aria-sort={orders[column] === order ? 'ascending' : undefined}
          >
            <SortButton {...{ column, order, onSort }} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
