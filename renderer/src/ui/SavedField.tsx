import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, CompositionEvent } from 'react';
import classes from './SavedField.module.css';
import { type SavedText, useSavedText } from './useSavedText.ts';

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

type Input = HTMLInputElement | HTMLTextAreaElement;

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
  const { typed, error, type, leave, onKeyDown } = useSavedText(saved);
  const props = {
    ...quiet(isStacked),
    ...{ label, placeholder, error, onKeyDown },
    description: hint,
    ...(isLtr && { dir: 'ltr' }),
    value: typed,
    inputWrapperOrder: [...order],
    onChange: ({ currentTarget, nativeEvent }: ChangeEvent<Input>) =>
      type(
        currentTarget.value,
        !('isComposing' in nativeEvent && nativeEvent.isComposing === true),
      ),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Input>) =>
      type(currentTarget.value, true),
    onBlur: leave,
  };
  return isLong ? <Textarea data-long {...props} /> : <TextInput {...props} />;
}
