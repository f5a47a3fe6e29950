import type { ChangeEvent, CompositionEvent } from 'react';
import { type SavedText, useSavedText } from './useSavedText.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

/** What an input needs that saves itself. What the input method has not finished is left alone. */
export function useSavedInput(saved: SavedText) {
  const { typed, error, type, leave, onKeyDown } = useSavedText(saved);
  return {
    value: typed,
    error,
    onKeyDown,
    onChange: ({ currentTarget, nativeEvent }: ChangeEvent<Input>) => {
      const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
      type(currentTarget.value, !isComposing);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Input>) =>
      type(currentTarget.value, true),
    onBlur: leave,
  };
}
