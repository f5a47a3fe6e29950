import { Button, Stack, Text, Timeline, Title } from '@mantine/core';
import { memo, useState } from 'react';
import type { HistoryLine } from '../../../../../shared/ipc/caseDetail.ts';
import { formatMoment } from '../../../ui/formatMoment.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { useHistory } from '../useCase.ts';
import classes from './history.module.css';

/** How many changes are shown before the person asks for all: every edit draws them anew. */
const FIRST = 15;

function useTouched() {
  const text = useText();
  return ({ fields, lists }: HistoryLine): string =>
    [
      ...fields.map((field) => text(`app/field.${field}`)),
      ...lists.map(({ list, count }) => text(`app/list.${list}`, { count })),
    ].join(', ');
}

const Line = memo(function Line({ line }: Readonly<{ line: HistoryLine }>) {
  const text = useText();
  const language = useLanguage();
  const touched = useTouched();
  const when = formatMoment(language, line.at);
  return (
    <>
      <Text size="sm">{text(`app/history.${line.kind}`, { what: touched(line) })}</Text>
      <Text size="xs" c="dimmed">
        {line.device ? text('app/history.by', { when, device: line.device }) : <bdi>{when}</bdi>}
      </Text>
    </>
  );
});

/** Every change of a case: when, on which computer, and what. */
export function CaseHistory({ caseId }: Readonly<{ caseId: string }>) {
  const text = useText();
  const { data } = useHistory(caseId);
  const [isAll, setAll] = useState(false);
  if (!data) return null;
  const { lines, total } = data;
  const shown = isAll ? lines : lines.slice(0, FIRST);
  const older = total - lines.length;
  return (
    <Stack component="section" gap="sm" aria-label={text('app/case.history')}>
      <Title order={3} size="h5">
        {text('app/case.history')}
      </Title>
      <Timeline bulletSize={12} lineWidth={2} className={classes.history}>
        {shown.map((line) => (
          <Timeline.Item key={line.key}>
            <Line line={line} />
          </Timeline.Item>
        ))}
      </Timeline>
      {shown.length < lines.length && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {text('app/evidence.all', { count: lines.length })}
        </Button>
      )}
      {shown.length === lines.length && older > 0 && (
        <Text size="sm" c="dimmed">
          {text('app/case.history.more', { count: older })}
        </Text>
      )}
    </Stack>
  );
}
