import { Group, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Judgement } from '../../../../../shared/ipc/proof.ts';
import { useText } from '../../../ui/useText.ts';
import { ProofLines } from './ProofLine.tsx';
import classes from './proof.module.css';

/** What the required proof of a dispute lacks yet, and how to get it; that nothing does, where that is so. */
export function ProofNeeded({ judgement }: Readonly<{ judgement: Judgement }>) {
  const text = useText();
  const required = judgement.checklist.items.filter(({ need }) => need === 'required');
  const lacking = required.filter(({ state }) => state !== 'present');
  if (required.length === 0) return null;
  if (lacking.length === 0)
    return (
      <Group gap={6} wrap="nowrap" align="start" className={classes.whole}>
        <IconCircleCheck size={20} aria-hidden />
        <Text>{text('proof/needed.none')}</Text>
      </Group>
    );
  return (
    <div className={classes.list}>
      <Title order={5} size="h6">
        {text('proof/needed')}
      </Title>
      <ProofLines items={lacking} />
    </div>
  );
}
