import { Center, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { type Settings, SettingsSchema } from '../../../../shared/ipc/settings.ts';
import { useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

const SchemeSchema = SettingsSchema.shape.colourScheme;
const schemes = ['light', 'auto', 'dark'] as const;
const icons = { light: IconSun, auto: IconDeviceDesktop, dark: IconMoon };

function SchemeLabel({ scheme }: Readonly<{ scheme: Settings['colourScheme'] }>) {
  const text = useText();
  const Icon = icons[scheme];
  const name = text(`app/scheme.${scheme}`);
  return (
    <Center title={name}>
      <Icon size={18} aria-hidden />
      <VisuallyHidden>{name}</VisuallyHidden>
    </Center>
  );
}

/** Chooses light, dark, or whatever the system has. */
export function SchemeSwitch() {
  const text = useText();
  const { settings, change } = useSettings();
  return (
    <SegmentedControl
      aria-label={text('app/scheme')}
      value={settings.colourScheme}
      onChange={(value) => change({ colourScheme: SchemeSchema.parse(value) })}
      data={schemes.map((value) => ({ value, label: <SchemeLabel scheme={value} /> }))}
    />
  );
}
