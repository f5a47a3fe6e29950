import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/useText.ts';
import classes from './evidence.module.css';
import type { Step } from './step.ts';

type MenuProps = Readonly<{
  fileName: string;
  isFirst: boolean;
  isLast: boolean;
  onStep: (step: Step) => void;
}>;

/** What can be done with one file besides looking at it. */
export function EvidenceMenu({ fileName, isFirst, isLast, onStep }: MenuProps) {
  const text = useText();
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon
          variant="default"
          className={classes.menu}
          aria-label={text('app/evidence.menu', { file: fileName })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={isFirst}
          onClick={() => onStep('earlier')}
        >
          {text('app/evidence.earlier')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={isLast}
          onClick={() => onStep('later')}
        >
          {text('app/evidence.later')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => onStep('remove')}
        >
          {text('app/evidence.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
