import { Textarea } from '@mantine/core';
import { useSavedInput } from '../../ui/useSavedInput.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';

type NotesProps = Readonly<{
  caseId: string;
  notes: string;
  /** What it throws is said below; the note stays. */
  onSave: (notes: string) => Promise<unknown>;
}>;

/** A note that saves itself while it is written. */
export function NotesField({ caseId, notes, onSave }: NotesProps) {
  const text = useText();
  const field = useSavedInput({ name: `notes ${caseId}`, value: notes, isLive: true, onSave });
  return (
    <Textarea
      label={text('app/case.notes')}
      description={text('app/case.notes.hint')}
      classNames={{ input: classes.notes ?? '' }}
      {...field}
    />
  );
}
