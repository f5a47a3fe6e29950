import { useEffect } from 'react';
import type { TextKey } from '../../../shared/translate.ts';
import { useText } from './useText.ts';

/** The sections of a case's page that another screen can lead to, by their names. */
const sections = {
  evidence: 'app/case.evidence',
  tracking: 'app/tracking',
  messages: 'app/messages',
  claims: 'app/claims',
  facts: 'app/facts',
} as const satisfies Readonly<Record<string, TextKey>>;

/** A part of a case's page: a section, or what a complaint says, which may be folded in its section. */
export type CasePart = keyof typeof sections | 'complaint';

/** How long a part that is still being read is waited for, in milliseconds. */
const PATIENCE = 3000;

const sectionOf = (name: string): string => `section[aria-label="${CSS.escape(name)}"]`;
const cardOf = (item: string): string => `[data-card="${CSS.escape(item)}"]`;

/** Opens what a part is and lies folded in. */
function unfold(part: HTMLElement): void {
  const fold = part.closest('details');
  if (!fold) return;
  fold.open = true;
  if (fold.parentElement) unfold(fold.parentElement);
}

function show(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return false;
  unfold(found);
  const part = found.querySelector<HTMLElement>(':scope > summary') ?? found;
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center' });
  return true;
}

/** Where in the page a part is; of several complaints the first, which is open if any is. */
function useSelectorOf(): (part: CasePart) => string {
  const text = useText();
  return (part) =>
    part === 'complaint' ? '[data-part="complaint"]' : sectionOf(text(sections[part]));
}

/**
 * Brings a part of the case's page, or one attached file in it, into view and the focus into it, as soon as it is there;
 * once. A file that does not come leads to its part.
 */
export function useShowPart(part: CasePart | undefined, item?: string): void {
  const selectorOf = useSelectorOf();
  const place = part && selectorOf(part);
  useEffect(() => {
    if (!place) return;
    const wanted = item === undefined ? place : cardOf(item);
    if (show(wanted)) return;
    let isShown = false;
    const watch = new MutationObserver(() => {
      isShown = show(wanted);
      if (isShown) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      watch.disconnect();
      if (!isShown) show(place);
    }, PATIENCE);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [place, item]);
}

/** Brings a part of the page that is open into view, and the focus into it. */
export function useGoToPart(): (part: CasePart) => void {
  const selectorOf = useSelectorOf();
  return (part) => void show(selectorOf(part));
}
