import { Button, Group } from '@mantine/core';
import { useText } from './useText.ts';

/** The screens of the window. */
export const screens = ['cases', 'trash', 'care'] as const;
export type Screen = (typeof screens)[number];

type ScreensProps = Readonly<{ screen: Screen; onChoose: (screen: Screen) => void }>;

const chosen = { variant: 'light', 'aria-current': 'page' } as const;
const other = { variant: 'subtle', color: 'gray', c: 'var(--mantine-color-text)' } as const;

/** Leads from one screen to another. */
export function Screens({ screen, onChoose }: ScreensProps) {
  const text = useText();
  return (
    <Group component="nav" gap={4} aria-label={text('app/nav')}>
      {screens.map((one) => (
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
