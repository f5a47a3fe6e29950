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

function show(name: string): boolean {
  const part = document.querySelector<HTMLElement>(`section[aria-label="${CSS.escape(name)}"]`);
  if (!part) return false;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center' });
  return true;
}

/** Brings a part of the case's page into view and the focus into it, as soon as it is there; once. */
export function useShowPart(part: CasePart | undefined): void {
  const text = useText();
  const name = part && text(parts[part]);
  useEffect(() => {
    if (!name || show(name)) return;
    const watch = new MutationObserver(() => show(name) && watch.disconnect());
    watch.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => watch.disconnect(), PATIENCE);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [name]);
}

/** Brings a part of the page that is open into view, and the focus into it. */
export function useGoToPart(): (part: CasePart) => void {
  const text = useText();
  return (part) => void show(text(parts[part]));
}
