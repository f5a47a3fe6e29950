import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './DateField.module.css';
import { readDate } from './readTyped.ts';
import { useText } from './useText.ts';

type DateProps = Omit<TextInputProps, 'value' | 'onChange'> &
  Readonly<{ value: string; onChange: (typed: string) => void }>;

/** A date that is typed, the year first, or picked from a calendar. What is typed stays, right or wrong. */
export function DateField({ value, onChange, ...props }: DateProps) {
  const text = useText();
  const picker = useRef<HTMLInputElement>(null);
  const pick = text('app/date.pick');
  return (
    <TextInput
      placeholder={text('app/date.form')}
      {...props}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      rightSection={
        <span className={classes.pick}>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            className={classes.picker}
            value={readDate(value) ?? ''}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={pick}
            title={pick}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        </span>
      }
    />
  );
}
