import { Textarea } from '@mantine/core';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { useSavedInput } from '../../ui/useSavedInput.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';
import { useFacts } from './facts/useFacts.ts';

/** The note of a case for the seller alone; it saves itself while it is written. */
export function NotesField({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const { set } = useFacts(detail);
  const field = useSavedInput({
    name: `notes ${detail.id}`,
    value: detail.notes ?? '',
    isLive: true,
    onSave: (notes) => set({ notes: notes || null }),
  });
  return (
    <Textarea
      label={text('app/case.notes')}
      description={text('app/case.notes.hint')}
      classNames={{ input: classes.notes ?? '' }}
      {...field}
    />
  );
}
