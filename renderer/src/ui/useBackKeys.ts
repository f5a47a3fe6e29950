import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { isQuestionOpen } from './isQuestionOpen.ts';

/** Escape and Alt+Left lead back from a page, unless something above it is to be closed first. */
export function useBackKeys(onBack: () => void): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    // A dialog that Escape closes is gone by the time the key has come to the page.
    const note = () => {
      wasOpen.current = isQuestionOpen();
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, []);
  const back = () => {
    if (!wasOpen.current && !isQuestionOpen()) onBack();
  };
  useHotkeys([
    ['Escape', back],
    ['alt+ArrowLeft', back],
  ]);
}
