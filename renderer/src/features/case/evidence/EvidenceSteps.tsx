import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/useText.ts';
import classes from './evidence.module.css';
import type { Step } from './step.ts';

type StepsProps = Readonly<{
  fileName: string;
  isFirst: boolean;
  isLast: boolean;
  onStep: (step: Step) => void;
}>;

/** What can be done with one file besides looking at it. */
export function EvidenceSteps({ fileName, isFirst, isLast, onStep }: StepsProps) {
  const text = useText();
  const button = (step: Step) => ({
    variant: 'default' as const,
    title: text(`app/evidence.${step}`),
    'aria-label': text(`app/evidence.${step}.file`, { file: fileName }),
    onClick: () => onStep(step),
  });
  return (
    <div className={classes.steps}>
      {!isFirst && (
        <ActionIcon {...button('earlier')}>
          <IconArrowLeft size={16} aria-hidden />
        </ActionIcon>
      )}
      {!isLast && (
        <ActionIcon {...button('later')}>
          <IconArrowRight size={16} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon {...button('remove')}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
