import { useEffect } from 'react';
import type { TextKey } from '../../../shared/translate.ts';
import { useText } from './useText.ts';

/** The parts of a case's page that another screen can lead to, by the names of their sections. */
const parts = {
  evidence: 'app/case.evidence',
  tracking: 'app/tracking',
  messages: 'app/messages',
  claims: 'app/claims',
  facts: 'app/facts',
} as const satisfies Readonly<Record<string, TextKey>>;
export type CasePart = keyof typeof parts;

/** How long a part that is still being read is waited for, in milliseconds. */
const PATIENCE = 3000;

const sectionOf = (name: string): string => `section[aria-label="${CSS.escape(name)}"]`;
const cardOf = (item: string): string => `[data-card="${CSS.escape(item)}"]`;

function show(selector: string): boolean {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part) return false;
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center' });
  return true;
}

/**
 * Brings a part of the case's page, or one attached file in it, into view and the focus into it, as soon as it is there;
 * once. A file that does not come leads to its part.
 */
export function useShowPart(part: CasePart | undefined, item?: string): void {
  const text = useText();
  const name = part && text(parts[part]);
  useEffect(() => {
    if (!name) return;
    const wanted = item === undefined ? sectionOf(name) : cardOf(item);
    if (show(wanted)) return;
    let isShown = false;
    const watch = new MutationObserver(() => {
      isShown = show(wanted);
      if (isShown) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      watch.disconnect();
      if (!isShown) show(sectionOf(name));
    }, PATIENCE);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [name, item]);
}

/** Brings a part of the page that is open into view, and the focus into it. */
export function useGoToPart(): (part: CasePart) => void {
  const text = useText();
  return (part) => void show(sectionOf(text(parts[part])));
}
