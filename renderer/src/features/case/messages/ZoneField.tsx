import { NativeSelect } from '@mantine/core';
import { useText } from '../../../ui/useText.ts';

/** The offsets that are in force anywhere. */
const offsets =
  '-11:00 -10:00 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 +00:00 +01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +09:00 +09:30 +10:00 +11:00 +12:00 +13:00'.split(
    ' ',
  );

type ZoneProps = Readonly<{ value: string; onChange: (zone: string) => void }>;

/** In which zone a time was read: the one of this computer, another, or one that is not known. */
export function ZoneField({ value, onChange }: ZoneProps) {
  const text = useText();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const named =
    offsets.includes(value) || value === own || value === '' ? offsets : [value, ...offsets];
  return (
    <NativeSelect
      label={text('app/zone')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value={own}>{text('app/zone.own', { zone: own })}</option>
      <option value="">{text('app/zone.unknown')}</option>
      {named.map((offset) => (
        <option key={offset} value={offset} translate="no">
          {/^[+-]/.test(offset) ? `UTC${offset}` : offset}
        </option>
      ))}
    </NativeSelect>
  );
}
