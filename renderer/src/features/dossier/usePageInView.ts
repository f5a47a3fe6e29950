import { type RefObject, useEffect, useState } from 'react';

const pagesIn = (box: HTMLElement | null) => [
  ...(box?.querySelectorAll<HTMLElement>('[data-page]') ?? []),
];

/** The last page that begins above the middle of the box, counted from 1. */
function pageIn(box: HTMLElement): number {
  const middle = box.scrollTop + box.clientHeight / 2;
  const begun = pagesIn(box).filter(({ offsetTop }) => offsetTop <= middle);
  return Math.max(1, begun.length);
}

/** Which of the pages in a box that scrolls is in view, and the way to another. New pages are shown where the old were. */
export function usePageInView(box: RefObject<HTMLElement | null>, pages: readonly string[]) {
  const [page, setPage] = useState(1);
  const { length: count } = pages;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setPage(pageIn(element));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);
  const goTo = (to: number) => {
    const top = pagesIn(box.current)[to - 1]?.offsetTop ?? 0;
    box.current?.scrollTo({ top });
  };
  return { page: Math.min(page, Math.max(1, count)), goTo };
}
