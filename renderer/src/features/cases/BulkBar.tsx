import { Button, NativeSelect, Paper, Text } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { StageSchema } from '../../../../shared/domain/vocabulary.ts';
import type { BulkWork } from '../../../../shared/ipc/caseBulk.ts';
import { useText } from '../../ui/useText.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import classes from './BulkBar.module.css';
import { useBulk } from './useBulk.ts';
import type { Selection } from './useSelection.ts';

function StageChoice({ onChoose }: Readonly<{ onChoose: (work: BulkWork) => void }>) {
  const text = useText();
  return (
    <NativeSelect
      aria-label={text('app/bulk.stage')}
      value=""
      onChange={({ currentTarget }) =>
        onChoose({ kind: 'stage', stage: StageSchema.parse(currentTarget.value) })
      }
    >
      <option value="" disabled>
        {text('app/bulk.stage')}
      </option>
      {StageSchema.options.map((stage) => (
        <option key={stage} value={stage}>
          {text(`app/stage.${stage}`)}
        </option>
      ))}
    </NativeSelect>
  );
}

/** What can be done with several chosen cases at once; nothing while none is chosen. */
export function BulkBar({ selection }: Readonly<{ selection: Selection }>) {
  const text = useText();
  const { start, isPending } = useBulk();
  const ids = [...selection.ids];
  if (ids.length === 0) return null;
  const begin = (work: BulkWork) => start({ ids, work }, selection.clear);
  return (
    <Paper
      component="section"
      withBorder
      shadow="md"
      aria-label={text('app/bulk')}
      className={classes.bar}
    >
      <Text role="status" fw={600}>
        {text('app/bulk.chosen', { count: ids.length })}
      </Text>
      {isPending ? (
        <WorkProgress kinds={['bulk']} />
      ) : (
        <>
          <StageChoice onChoose={begin} />
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => begin({ kind: 'delete' })}
          >
            {text('app/case.delete')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={selection.clear}
          >
            {text('app/bulk.clear')}
          </Button>
        </>
      )}
    </Paper>
  );
}
