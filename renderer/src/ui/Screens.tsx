import { ActionIcon, Button, Group } from '@mantine/core';
import { IconHelp, IconSettings } from '@tabler/icons-react';
import { useText } from './useText.ts';

/** The screens that hold the seller's data. */
const main = ['today', 'cases', 'outcomes', 'trash', 'care'] as const;
/** Those about the program, which are also there without a vault. */
const aside = ['settings', 'help'] as const;
/** The screens of the window. */
export const screens = [...main, 'import', ...aside] as const;
export type Screen = (typeof screens)[number];

const icons = { settings: IconSettings, help: IconHelp } as const;

type ScreensProps = Readonly<{ screen: Screen; onChoose: (screen: Screen) => void }>;

const chosen = { variant: 'light', 'aria-current': 'page' } as const;
const other = { variant: 'subtle', color: 'gray', c: 'var(--mantine-color-text)' } as const;

/** Leads from one screen to another. */
export function Screens({ screen, onChoose }: ScreensProps) {
  const text = useText();
  return (
    <Group component="nav" gap={4} aria-label={text('app/nav')}>
      {main.map((one) => (
        <Button
          key={one}
          size="compact-md"
          {...(one === screen ? chosen : other)}
          onClick={() => onChoose(one)}
        >
          {text(`app/nav.${one}`)}
        </Button>
      ))}
    </Group>
  );
}

/** Leads to settings and help, from the same corner of every screen. */
export function AsideScreens({ screen, onChoose }: ScreensProps) {
  const text = useText();
  return aside.map((one) => {
    const name = text(`app/nav.${one}`);
    const Icon = icons[one];
    return (
      <ActionIcon
        key={one}
        size="lg"
        aria-label={name}
        title={name}
        {...(one === screen ? chosen : other)}
        onClick={() => onChoose(one)}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    );
  });
}
