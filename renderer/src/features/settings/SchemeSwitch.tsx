import { Group, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { type Settings, SettingsSchema } from '../../../../shared/ipc/settings.ts';
import { useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

const SchemeSchema = SettingsSchema.shape.colourScheme;
const icons = { light: IconSun, auto: IconDeviceDesktop, dark: IconMoon };
const schemes = ['light', 'auto', 'dark'] as const;

function SchemeLabel({ scheme }: Readonly<{ scheme: Settings['colourScheme'] }>) {
  const text = useText();
  const Icon = icons[scheme];
  return (
    <Group gap={6} wrap="nowrap" justify="center" px={4}>
      <Icon size={18} aria-hidden />
      {text(`app/scheme.${scheme}`)}
    </Group>
  );
}

/** Chooses light, dark, or whatever the system has. */
export function SchemeSwitch() {
  const text = useText();
  const { settings, change } = useSettings();
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  return (
    <SegmentedControl
      aria-label={text('app/scheme')}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      value={settings.colourScheme}
      onChange={(value) => change({ colourScheme: SchemeSchema.parse(value) })}
      data={schemes.map((value) => ({ value, label: <SchemeLabel scheme={value} /> }))}
    />
  );
}
