import type { KeyboardEvent } from 'react';

/** Whether a key belongs to an input method, as Enter does that takes over a Chinese word. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229;
