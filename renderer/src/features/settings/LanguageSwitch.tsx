import { NativeSelect } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { SettingsSchema } from '../../../../shared/ipc/settings.ts';
import { languages } from '../../../../shared/translate.ts';
import { useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

/** Chooses the language of the window; each is called by its own name. */
export function LanguageSwitch() {
  const text = useText();
  const { settings, change } = useSettings();
  return (
    <NativeSelect
      aria-label={text('app/language')}
      leftSection={<IconLanguage size={18} aria-hidden />}
      value={settings.language}
      onChange={({ currentTarget }) =>
        change({ language: SettingsSchema.shape.language.parse(currentTarget.value) })
      }
    >
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {text(`app/language.${language}`)}
        </option>
      ))}
    </NativeSelect>
  );
}
