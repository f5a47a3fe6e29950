import { PasswordInput } from '@mantine/core';
import { useText } from '../../ui/useText.ts';

type FieldProps = Readonly<{
  /** What it is for, where that needs saying. */
  about?: string;
  value: string;
  onChange: (value: string) => void;
}>;

/** Takes the passphrase of a backup, hidden unless the person wants to see it. */
export function PassphraseField({ about, value, onChange }: FieldProps) {
  const text = useText();
  return (
    <PasswordInput
      w="100%"
      maw="22rem"
      label={text('app/care.passphrase')}
      description={about}
      visibilityToggleButtonProps={{ 'aria-label': text('app/care.passphrase.show') }}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
