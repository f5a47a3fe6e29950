import { useMediaQuery, useThrottledValue } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ListOrder } from '../../../../shared/domain/caseView.ts';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './CaseGrid.module.css';
import { CaseGridRow, type OnChoose, type OnOpen } from './CaseGridRow.tsx';
import { Columns } from './Columns.tsx';
import { chooseByKey } from './chooseKeys.ts';
import { type CaseListStart, useRowsInView } from './useCaseList.ts';
import { useRowFocus } from './useRowFocus.ts';
import type { Selection } from './useSelection.ts';
import { useVirtualRows } from './useVirtualRows.ts';

/** Heights of a row in pixels, of one line and of one below the other. */
const HEIGHTS = { wide: 64, narrow: 104 } as const;

/** How often rows are asked for while somebody scrolls past them, in milliseconds. */
const PACE = 120;

/** What the list needs: its start, and what its buttons do. */
export type GridProps = Readonly<{
  start: CaseListStart;
  /** How far the page is scrolled at first, in pixels. */
  offset: number;
  /** The row that gets the focus at first: of the case that somebody comes back from. */
  returnTo: number | undefined;
  selection: Selection;
  onOpen: OnOpen;
  onSort: (order: ListOrder) => void;
  onRetry: () => void;
}>;

/**
 * All cases of a list, of which only those in view are drawn: a table in wide windows, one below the other in narrow
 * ones.
 */
export function CaseGrid({
  start,
  offset,
  returnTo,
  selection,
  onOpen,
  onSort,
  onRetry,
}: GridProps) {
  const text = useText();
  const isNarrow = useMediaQuery('(max-width: 54em)', false, { getInitialValueInEffect: false });
  const shape = isNarrow ? 'narrow' : 'wide';
  const height = HEIGHTS[shape];
  const grid = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { total } = start;
  const { focused, focusRow, handlers } = useRowFocus({
    ...{ grid, total, height },
    onKey: (event, index) => chooseByKey(event, { caseId: rowAt(index)?.id, index }, selection),
  });
  const rows = useVirtualRows({ total, height, kept: focused, offset, body });
  const { first, count } = rows.view;
  const { rowAt, error } = useRowsInView(start, { first: useThrottledValue(first, PACE), count });
  const onChoose: OnChoose = (chosen, isRange) =>
    isRange ? void selection.extend(chosen.index, chosen.index) : selection.toggle(chosen);
  const focusFirst = useRef(focusRow);
  useEffect(() => {
    if (returnTo !== undefined) focusFirst.current(returnTo);
  }, [returnTo]);
  if (error) return <Refusal error={errorData(error)} onRetry={onRetry} />;
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: of a table in whose rows keys move
      role="grid"
      aria-label={text('app/cases')}
      aria-rowcount={total + 1}
      aria-multiselectable
      data-shape={shape}
      className={classes.grid}
      {...handlers}
    >
      <Columns order={start.asked.order} onSort={onSort} />
      <tbody ref={body} className={classes.body} style={{ blockSize: rows.length }}>
        {rows.drawn.map(({ index, top }) => (
          <CaseGridRow
            key={index}
            row={rowAt(index)}
            isTabStop={index === (focused ?? first)}
            isChosen={selection.ids.has(rowAt(index)?.id ?? '')}
            {...{ index, top, height, onOpen, onChoose }}
          />
        ))}
      </tbody>
    </table>
  );
}
