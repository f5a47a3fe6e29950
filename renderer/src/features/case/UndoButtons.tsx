import { ActionIcon, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { useCommand } from '../../ui/commands/useCommand.ts';
import { useText } from '../../ui/useText.ts';
import type { CaseWork } from './useCase.ts';

type Props = Readonly<{ detail: CaseDetail; work: CaseWork }>;

/** Takes the last change of this computer back, or does it again; also by their keys. */
export function UndoButtons({ detail, work }: Props) {
  const text = useText();
  const undo = () => detail.canUndo && work.mutate({ kind: 'undo' });
  const redo = () => detail.canRedo && work.mutate({ kind: 'redo' });
  useCommand('undo', undo, { icon: IconArrowBackUp, isOff: !detail.canUndo });
  useCommand('redo', redo, { icon: IconArrowForwardUp, isOff: !detail.canRedo });
  const shared = { variant: 'default', size: 'lg' } as const;
  const label = (name: string) => ({ 'aria-label': name, title: name });
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        {...shared}
        {...label(text('app/case.undo'))}
        disabled={!detail.canUndo}
        onClick={undo}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...shared}
        {...label(text('app/case.redo'))}
        disabled={!detail.canRedo}
        onClick={redo}
      >
        <IconArrowForwardUp size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
