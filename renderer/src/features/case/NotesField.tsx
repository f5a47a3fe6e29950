import { Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';

/** How long the person must pause for the note to be saved, in milliseconds. */
const PAUSE = 600;

type NotesProps = Readonly<{
  notes: string;
  /** The last try to save failed: what is typed stays, and is tried again. */
  isUnsaved: boolean;
  onSave: (notes: string) => void;
}>;

/** A note that saves itself while it is written. What the input method has not finished is left alone. */
export function NotesField({ notes, isUnsaved, onSave }: NotesProps) {
  const text = useText();
  const [typed, setTyped] = useState(notes);
  const saved = useRef(notes);
  const save = useDebouncedCallback(
    (value: string) => {
      if (value === saved.current) return;
      saved.current = value;
      onSave(value);
    },
    { delay: PAUSE, flushOnUnmount: true },
  );
  useEffect(() => {
    if (notes === saved.current) return;
    saved.current = notes;
    setTyped(notes);
  }, [notes]);
  useEffect(() => {
    if (isUnsaved) saved.current = notes;
  }, [isUnsaved, notes]);
  return (
    <Textarea
      label={text('app/case.notes')}
      description={text('app/case.notes.hint')}
      classNames={{ input: classes.notes ?? '' }}
      value={typed}
      onChange={({ currentTarget, nativeEvent }) => {
        setTyped(currentTarget.value);
        const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
        if (!isComposing) save(currentTarget.value);
      }}
      onCompositionEnd={({ currentTarget }) => save(currentTarget.value)}
      onBlur={() => {
        save(typed);
        save.flush();
      }}
    />
  );
}
