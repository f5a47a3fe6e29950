import { Select } from '@mantine/core';
import { useLanguage, useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

const NEVER = 'never';
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When the system tells what is due that day: at a full hour, or never. */
export function NoticeHour() {
  const text = useText();
  const language = useLanguage();
  const { settings, change } = useSettings();
  const { noticeHour } = settings;
  const time = new Intl.DateTimeFormat(language, {
    ...{ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' },
  });
  return (
    <Select
      label={text('app/settings.notice.hour')}
      w="12rem"
      allowDeselect={false}
      translate={noticeHour === null ? 'yes' : 'no'}
      renderOption={({ option: { value, label } }) =>
        value === NEVER ? label : <bdi>{label}</bdi>
      }
      data={[
        { value: NEVER, label: text('app/settings.notice.never') },
        ...hours.map((hour) => ({
          value: String(hour),
          label: time.format(Date.UTC(2026, 0, 1, hour)),
        })),
      ]}
      value={noticeHour === null ? NEVER : String(noticeHour)}
      onChange={(chosen) =>
        change({ noticeHour: chosen === NEVER || chosen === null ? null : Number(chosen) })
      }
    />
  );
}
