import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';

/** How long the person must pause for a text to be saved, in milliseconds. */
const PAUSE = 600;

type Field = HTMLInputElement | HTMLTextAreaElement;

type SelfSaving = Readonly<{
  value: string;
  /** The last try to save failed: what is typed stays, and is tried again. */
  isUnsaved: boolean;
  onSave: (value: string) => void;
}>;

/** What a field needs that saves itself while it is written. What the input method has not finished is left alone. */
export function useSelfSaving({ value, isUnsaved, onSave }: SelfSaving) {
  const [typed, setTyped] = useState(value);
  const saved = useRef(value);
  const save = useDebouncedCallback(
    (text: string) => {
      if (text === saved.current) return;
      saved.current = text;
      onSave(text);
    },
    { delay: PAUSE, flushOnUnmount: true },
  );
  useEffect(() => {
    if (value === saved.current) return;
    saved.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (isUnsaved) saved.current = value;
  }, [isUnsaved, value]);
  return {
    value: typed,
    onChange: ({ currentTarget, nativeEvent }: ChangeEvent<Field>) => {
      setTyped(currentTarget.value);
      const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
      if (!isComposing) save(currentTarget.value);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Field>) => save(currentTarget.value),
    onBlur: () => {
      save(typed);
      save.flush();
    },
  };
}
