import { useHotkeys } from '@mantine/hooks';
import { isQuestionOpen } from './isQuestionOpen.ts';

/** Escape and Alt+Left lead back from a page, unless something above it is to be closed first. */
export function useBackKeys(onBack: () => void): void {
  const back = () => {
    if (!isQuestionOpen()) onBack();
  };
  useHotkeys([
    ['Escape', back],
    ['alt+ArrowLeft', back],
  ]);
}
