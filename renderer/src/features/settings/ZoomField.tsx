import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { nextZoom } from '../../../../shared/ipc/settings.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import { useSettings } from './useSettings.ts';

const directions = { in: IconZoomIn, out: IconZoomOut } as const;

/** How large everything is drawn, in steps; kept for the next start. */
export function ZoomField() {
  const text = useText();
  const language = useLanguage();
  const { settings, change } = useSettings();
  const { zoom } = settings;
  const told = new Intl.NumberFormat(language, { style: 'percent' }).format(zoom);
  const step = (direction: 'in' | 'out') => {
    const Icon = directions[direction];
    const name = text(`app/menu.zoom-${direction}`);
    const next = nextZoom(zoom, direction);
    return (
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={name}
        title={name}
        disabled={next === zoom}
        onClick={() => change({ zoom: next })}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <Group gap="sm">
      {step('out')}
      <Text role="status" miw="3.5rem" ta="center">
        <bdi>{told}</bdi>
      </Text>
      {step('in')}
      {zoom !== 1 && (
        <Button variant="subtle" onClick={() => change({ zoom: 1 })}>
          {text('app/menu.zoom-reset')}
        </Button>
      )}
    </Group>
  );
}
