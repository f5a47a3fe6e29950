import { Textarea, TextInput } from '@mantine/core';
import classes from './SavedField.module.css';
import { useSavedInput } from './useSavedInput.ts';
import type { SavedText } from './useSavedText.ts';

type FieldProps = SavedText &
  Readonly<{
    label: string;
    placeholder?: string;
    hint?: string | undefined;
    /** A text of several lines. */
    isLong?: boolean;
    /** A number or address that runs from left to right in every language. */
    isLtr?: boolean;
    /** The label stands above, not beside. */
    isStacked?: boolean;
  }>;

const order = ['label', 'input', 'error', 'description'] as const;

/** The looks of a field that is read more often than changed: quiet until it is touched. */
export const quiet = (isStacked = false) => ({
  variant: 'unstyled',
  size: 'sm',
  classNames: {
    root: (isStacked ? classes.stacked : classes.beside) ?? '',
    label: classes.label ?? '',
    wrapper: classes.wrapper ?? '',
    input: classes.input ?? '',
    error: classes.error ?? '',
    description: classes.error ?? '',
  },
});

/** A line or a text that is edited where it is read, and saves itself. What is wrong stays, and is said beside it. */
export function SavedField({
  label,
  placeholder,
  hint,
  isLong = false,
  isLtr,
  isStacked,
  ...saved
}: FieldProps) {
  const input = useSavedInput(saved);
  const props = {
    ...quiet(isStacked),
    ...input,
    ...{ label, placeholder },
    description: hint,
    ...(isLtr && { dir: 'ltr' }),
    inputWrapperOrder: [...order],
  };
  return isLong ? <Textarea data-long {...props} /> : <TextInput {...props} />;
}
