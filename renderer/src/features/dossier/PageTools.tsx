import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';

/** How large pages are shown: as wide as there is room, or as large as their paper. */
export type Zoom = 'fit' | 'full';

type ToolsProps = Readonly<{
  /** The page in view, counted from 1. */
  page: number;
  count: number;
  goTo: (page: number) => void;
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  children: ReactNode;
}>;

/** Leads through the pages, and says which one is in view. */
export function PageTools({ page, count, goTo, zoom, setZoom, children }: ToolsProps) {
  const text = useText();
  const turn = (to: number, name: string) => ({
    variant: 'default' as const,
    size: 'lg',
    'aria-label': name,
    title: name,
    disabled: to < 1 || to > count,
    onClick: () => goTo(to),
  });
  return (
    <Group justify="space-between" gap="xs" className={classes.tools}>
      <Group gap={6} wrap="nowrap">
        <ActionIcon {...turn(page - 1, text('app/dossier.preview.previous'))}>
          <IconChevronUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...turn(page + 1, text('app/dossier.preview.next'))}>
          <IconChevronDown size={18} aria-hidden />
        </ActionIcon>
        <Text size="sm" ps={4}>
          {text('app/dossier.preview.page', { page, pages: count })}
        </Text>
      </Group>
      {children}
      <SegmentedControl
        size="xs"
        aria-label={text('app/dossier.preview.zoom')}
        data={[
          { value: 'fit', label: text('app/dossier.preview.fit') },
          { value: 'full', label: text('app/dossier.preview.full') },
        ]}
        value={zoom}
        onChange={setZoom}
      />
    </Group>
  );
}
