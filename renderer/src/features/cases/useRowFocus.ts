import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useState,
} from 'react';
import { rowAfterKey } from './rowAfterKey.ts';

/** Rows that stay in sight when a page of them is turned. */
const OVERLAP = 3;

const indexOf = (target: EventTarget): number | undefined => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : undefined;
};

/** Scrolls as little as shows the whole row. The browser's own way heeds the margin only for rows that are out of sight. */
function show(row: Element): void {
  const { top, bottom } = row.getBoundingClientRect();
  const stuck = Number.parseFloat(getComputedStyle(row).scrollMarginTop);
  if (top < stuck) window.scrollBy(0, top - stuck);
  else if (bottom > window.innerHeight) window.scrollBy(0, bottom - window.innerHeight);
}

/** What moving in the list needs. */
type FocusOptions = Readonly<{
  grid: RefObject<HTMLElement | null>;
  total: number;
  height: number;
  /** Keys that choose instead of moving; answers whether it was one. */
  onKey: (event: KeyboardEvent, index: number) => boolean;
}>;

/** The row that has the focus, or is to get it. */
type Focus = Readonly<{ index: number | undefined; isWanted: boolean }>;

/** Which row has the focus, if one has; keys lead it to every row, also to those that are not drawn yet. */
export function useRowFocus({ grid, total, height, onKey }: FocusOptions) {
  const [focus, setFocus] = useState<Focus>({ index: undefined, isWanted: false });
  const { index, isWanted } = focus;
  const focused = index === undefined ? undefined : Math.min(index, total - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is wanted once for each time that it is asked for
  useLayoutEffect(() => {
    // The last row had it and is gone: the one before gets it.
    const isLost = document.activeElement === document.body;
    if (!isWanted && !isLost) return;
    const row = grid.current?.querySelector(`[data-index="${focused}"]`);
    if (!row) return;
    show(row);
    row.querySelector('button')?.focus({ preventScroll: true });
  }, [focus, focused]);
  const focusRow = (wanted: number) => setFocus({ index: wanted, isWanted: true });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = indexOf(event.target);
    if (from === undefined || event.altKey) return;
    if (onKey(event, from)) {
      event.preventDefault();
      return;
    }
    if (event.metaKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / height) - OVERLAP);
    const to = rowAfterKey(event.key, from, { total, page });
    if (to === undefined) return;
    event.preventDefault();
    focusRow(to);
  };
  const onFocus = ({ target }: FocusEvent) => setFocus({ index: indexOf(target), isWanted: false });
  // A window that loses the focus gives it back to the same row later.
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const stays = grid.current?.contains(relatedTarget ?? document.activeElement);
    if (!stays) setFocus({ index: undefined, isWanted: false });
  };
  return { focused, focusRow, handlers: { onKeyDown, onFocus, onBlur } };
}
