import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { PAGE_SIZE } from './useCaseRows.ts';

type PagerProps = Readonly<{ offset: number; total: number; onMove: (offset: number) => void }>;

/** Which part of a long list is shown, and the way to the rest; nothing for a list of one page. */
export function Pager({ offset, total, onMove }: PagerProps) {
  const text = useText();
  if (total <= PAGE_SIZE) return null;
  const to = Math.min(offset + PAGE_SIZE, total);
  return (
    <Group justify="end">
      <span role="status">{text('app/page.range', { from: offset + 1, to, total })}</span>
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={text('app/page.previous')}
          disabled={offset === 0}
          onClick={() => onMove(offset - PAGE_SIZE)}
        >
          <IconChevronLeft size={18} className="mirrored" aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={text('app/page.next')}
          disabled={to === total}
          onClick={() => onMove(offset + PAGE_SIZE)}
        >
          <IconChevronRight size={18} className="mirrored" aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
    </Group>
  );
}
