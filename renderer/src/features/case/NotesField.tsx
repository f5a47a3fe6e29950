import { Textarea } from '@mantine/core';
import { useSavedInput } from '../../ui/useSavedInput.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';

type NotesProps = Readonly<{
  notes: string;
  /** What it throws is said below; the note stays. */
  onSave: (notes: string) => Promise<unknown>;
}>;

/** A note that saves itself while it is written. */
export function NotesField({ notes, onSave }: NotesProps) {
  const text = useText();
  const field = useSavedInput({ value: notes, isLive: true, onSave });
  return (
    <Textarea
      label={text('app/case.notes')}
      description={text('app/case.notes.hint')}
      classNames={{ input: classes.notes ?? '' }}
      {...field}
    />
  );
}
