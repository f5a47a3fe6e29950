import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { View } from './blocksInView.ts';

/** Rows that are drawn before they come into view, on either side. */
const AHEAD = 2;

/** How far below the top of the page an element begins, in pixels, whatever appears above it. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const found = element.current?.getBoundingClientRect().top;
      if (found !== undefined) setTop(Math.round(found + window.scrollY));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return top;
}

/** Where the list stands before rows get another height, it stands after. */
function useSteadyPlace(height: number, top: number, onChange: () => void): void {
  const last = useRef(height);
  useLayoutEffect(() => {
    if (last.current === height) return;
    const rows = (window.scrollY - top) / last.current;
    last.current = height;
    onChange();
    if (rows > 0) window.scrollTo(0, top + rows * height);
  });
}

const withRow = (range: Range, index: number | undefined): number[] => {
  const shown = defaultRangeExtractor(range);
  if (index === undefined || shown.includes(index)) return shown;
  return [...shown, index].sort((a, b) => a - b);
};

type RowsOptions = Readonly<{
  total: number;
  /** Of every row, in pixels. */
  height: number;
  /** A row that is kept although it is out of sight. */
  kept: number | undefined;
  /** How far the page is scrolled at first, in pixels. */
  offset: number;
  body: RefObject<HTMLElement | null>;
}>;

/** Which rows of a long list that scrolls with the page are drawn, and where. */
export function useVirtualRows({ total, height, kept, offset, body }: RowsOptions) {
  const top = useTopOf(body);
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => height,
    overscan: AHEAD,
    scrollMargin: top,
    initialOffset: offset,
    rangeExtractor: (range) => withRow(range, kept),
  });
  useSteadyPlace(height, top, () => virtual.measure());
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const view: View = { first: startIndex, count: endIndex - startIndex + 1 };
  const drawn = virtual.getVirtualItems().map(({ index }) => ({ index, top: index * height }));
  return { drawn, view, length: total * height };
}
