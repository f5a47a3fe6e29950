import { Textarea } from '@mantine/core';
import { useSelfSaving } from '../../ui/useSelfSaving.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';

type NotesProps = Readonly<{
  notes: string;
  /** The last try to save failed: what is typed stays, and is tried again. */
  isUnsaved: boolean;
  onSave: (notes: string) => void;
}>;

/** A note that saves itself while it is written. */
export function NotesField({ notes, isUnsaved, onSave }: NotesProps) {
  const text = useText();
  const field = useSelfSaving({ value: notes, isUnsaved, onSave });
  return (
    <Textarea
      label={text('app/case.notes')}
      description={text('app/case.notes.hint')}
      classNames={{ input: classes.notes ?? '' }}
      {...field}
    />
  );
}
