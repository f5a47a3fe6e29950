import { Button, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { ListNameSchema } from '../../../../shared/domain/case.ts';
import { StageSchema } from '../../../../shared/domain/vocabulary.ts';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { errorData } from '../../ui/errorData.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SaveMark, type SaveState } from '../../ui/SaveMark.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import classes from './cases.module.css';
import { EraseButton } from './EraseButton.tsx';
import { NotesField } from './NotesField.tsx';
import { useCase, useCaseWork } from './useCase.ts';

type Work = ReturnType<typeof useCaseWork>;

function UndoButtons({ detail, work }: Readonly<{ detail: CaseDetail; work: Work }>) {
  const text = useText();
  useHotkeys([
    ['mod+Z', () => detail.canUndo && work.mutate({ kind: 'undo' })],
    ['mod+shift+Z', () => detail.canRedo && work.mutate({ kind: 'redo' })],
    ['mod+Y', () => detail.canRedo && work.mutate({ kind: 'redo' })],
  ]);
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={!detail.canUndo}
        onClick={() => work.mutate({ kind: 'undo' })}
      >
        {text('app/case.undo')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowForwardUp size={16} aria-hidden />}
        disabled={!detail.canRedo}
        onClick={() => work.mutate({ kind: 'redo' })}
      >
        {text('app/case.redo')}
      </Button>
    </Group>
  );
}

function stateOf({ isPending, isError }: Work): SaveState {
  if (isPending) return 'saving';
  return isError ? 'unsaved' : 'saved';
}

function Holds({ counts }: Pick<CaseDetail, 'counts'>) {
  const text = useText();
  const held = ListNameSchema.options.filter((list) => counts[list] > 0);
  if (held.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {held.map((list) => text(`app/list.${list}`, { count: counts[list] })).join(' · ')}
    </Text>
  );
}

type ContentProps = Readonly<{ detail: CaseDetail; onDeleted: (detail: CaseDetail) => void }>;

function Content({ detail, onDeleted }: ContentProps) {
  const text = useText();
  const { id: caseId } = detail;
  const work = useCaseWork(caseId);
  const change = (set: object) => work.mutate({ kind: 'change', caseId, ...set });
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <SaveMark state={stateOf(work)} />
        <UndoButtons detail={detail} work={work} />
      </Group>
      <Fault error={work.error} />
      <Text>
        {text(`app/platform.${detail.platform}`)}
        {detail.buyer && (
          <>
            {' · '}
            <bdi>{detail.buyer}</bdi>
          </>
        )}
      </Text>
      <Holds counts={detail.counts} />
      <Select
        label={text('app/case.stage')}
        allowDeselect={false}
        data={StageSchema.options.map((value) => ({ value, label: text(`app/stage.${value}`) }))}
        value={detail.stage}
        onChange={(stage) => stage && change({ stage: StageSchema.parse(stage) })}
      />
      <NotesField
        notes={detail.notes ?? ''}
        isUnsaved={work.isError}
        onSave={(notes) => change({ notes })}
      />
      <CaseEvidence caseId={caseId} />
      <CaseHistory caseId={caseId} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => work.mutate({ kind: 'delete' }, { onSuccess: onDeleted })}
        >
          {text('app/case.delete')}
        </Button>
        <EraseButton detail={detail} />
      </Group>
    </Stack>
  );
}

type PanelProps = Readonly<{
  caseId: string;
  onClose: () => void;
  onDeleted: (detail: CaseDetail) => void;
}>;

/** One case beside the list: what can be changed of it, and everything that was. */
export function CasePanel({ caseId, onClose, onDeleted }: PanelProps) {
  const text = useText();
  const { data: detail, error, refetch } = useCase(caseId);
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="md" returnFocus={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body p="lg">
          <Group justify="space-between" wrap="nowrap" mb="lg">
            <Drawer.Title fz="lg" fw={650} lh="sm" className={classes.order}>
              <bdi>{detail?.orderNumber ?? ''}</bdi>
            </Drawer.Title>
            <Drawer.CloseButton aria-label={text('app/case.close')} />
          </Group>
          {error && <Refusal error={errorData(error)} onRetry={() => void refetch()} />}
          {!error && !detail && <Waiting />}
          {detail && <Content key={detail.id} detail={detail} onDeleted={onDeleted} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
