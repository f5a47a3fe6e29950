import { useEffect } from 'react';

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

/** Brings the section of a name into view and the focus into it, as soon as it is there; once. */
export function useShowPart(name: string | undefined): void {
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
