import { SegmentedControl } from '@mantine/core';
import { SettingsSchema } from '../../../../shared/ipc/settings.ts';
import { languages } from '../../../../shared/translate.ts';
import { useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

/** Chooses the language of the window; each is called by its own name. */
export function LanguageSwitch() {
  const text = useText();
  const { settings, change } = useSettings();
  return (
    <SegmentedControl
      aria-label={text('app/language')}
      value={settings.language}
      onChange={(value) => change({ language: SettingsSchema.shape.language.parse(value) })}
      data={languages.map((value) => ({ value, label: text(`app/language.${value}`) }))}
    />
  );
}
