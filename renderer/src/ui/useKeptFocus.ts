import { useEffect } from 'react';
import { type FocusPlace, focusNear, focusPlaceOf, isThere } from './keptFocus.ts';

/** How long a button that is busy may take to be one again, in milliseconds. */
const PATIENCE = 1000;
/** How many elements that had the focus are remembered. */
const REMEMBERED = 8;

const isLost = (): boolean =>
  document.activeElement === document.body || document.activeElement === null;

/** Notes what has the focus, and what had it before; a person who leaves it for the page itself has none. */
function noteFocus(signal: AbortSignal) {
  let place: FocusPlace | undefined;
  let before: readonly HTMLElement[] = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (place) before = [...before, place.element].slice(-REMEMBERED);
    place = focusPlaceOf(target);
  };
  const leave = () =>
    setTimeout(() => {
      if (place && isLost() && document.hasFocus() && isThere(place.element)) place = undefined;
    });
  document.addEventListener('focusin', note, { signal });
  document.addEventListener('focusout', leave, { signal });
  return { last: () => place, before: () => before };
}

/**
 * Keeps the focus in the page. Where an element that has it goes away, as a deleted line or a toast does, browsers give
 * it to nothing, and those who use keys or a screen reader stand nowhere. What gives the focus on by itself comes first.
 */
function keepFocus(signal: AbortSignal): void {
  const noted = noteFocus(signal);
  let lostAt: number | undefined;
  let timer: number | undefined;
  const look = () => {
    const place = noted.last();
    if (!place || !isLost()) {
      lostAt = undefined;
      return;
    }
    const { element } = place;
    lostAt ??= performance.now();
    const isBusy = element.isConnected && element.checkVisibility() && !isThere(element);
    if (isThere(element)) element.focus({ preventScroll: true });
    else if (isBusy && performance.now() - lostAt < PATIENCE) lookSoon(PATIENCE);
    else focusNear(place, noted.before());
  };
  const lookSoon = (delay = 0) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, delay);
  };
  const watch = new MutationObserver(() => isLost() && lookSoon());
  watch.observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['disabled', 'hidden', 'style'],
  });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    window.clearTimeout(timer);
  });
}

/** Keeps the focus in the page, whatever goes away in it. For the whole window, once. */
export function useKeptFocus(): void {
  useEffect(() => {
    const stop = new AbortController();
    keepFocus(stop.signal);
    return () => stop.abort();
  }, []);
}
