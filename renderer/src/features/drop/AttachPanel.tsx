import { CloseButton, Group, Loader, Paper, Portal, Stack, Text } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorData } from '../../ui/errorData.ts';
import { useRunningWork } from '../../ui/useRunningWork.ts';
import { useErrorText, useText } from '../../ui/useText.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import classes from './drop.module.css';
import { type AttachWork, isGood, type Outcome } from './useAttachWork.ts';

/** How long good news stays, in milliseconds. What was not taken stays until it was read. */
const SHOWN = 8_000;

const kinds = ['attach'] as const;

function Pending() {
  const text = useText();
  const running = useRunningWork();
  if (running?.kind === 'attach') return <WorkProgress kinds={kinds} />;
  return (
    <Group gap="xs" role="status" wrap="nowrap">
      <Loader size={14} aria-hidden />
      <Text size="sm">{text(running ? 'app/attach.waiting' : 'app/attach.preparing')}</Text>
    </Group>
  );
}

/** The sentences that say what became of a batch. */
function useSummary(): (outcome: Outcome) => string {
  const text = useText();
  const errorText = useErrorText();
  return (outcome) => {
    if (outcome.kind === 'failed') return errorText(errorData(outcome.error));
    const { attached, left } = outcome;
    return left > 0
      ? text('app/attach.stopped', { count: attached, left })
      : text('app/attach.done', { count: attached });
  };
}

function Details({ title, lines }: Readonly<{ title: string; lines: readonly ReactNode[] }>) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {/* A long list scrolls, so it must be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ul className={classes.lines} tabIndex={0} aria-label={title}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; the list never changes
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Timer({ onEnd }: Readonly<{ onEnd: () => void }>) {
  useTimeout(onEnd, SHOWN, { autoInvoke: true });
  return null;
}

type ResultProps = Readonly<{ outcome: Outcome; onClose: () => void }>;

/** What was added, what the case had already, what was not taken and why. */
function Result({ outcome, onClose }: ResultProps) {
  const text = useText();
  const errorText = useErrorText();
  const summary = useSummary()(outcome);
  const { refused, duplicates } =
    outcome.kind === 'done' ? outcome : { refused: [], duplicates: [] };
  const isAllIn = isGood(outcome);
  const Icon = isAllIn ? IconCircleCheck : IconAlertTriangle;
  return (
    <Stack gap="xs">
      {isAllIn && <Timer onEnd={onClose} />}
      <Group gap="xs" wrap="nowrap" align="start">
        <Icon size={20} className={classes.sign} data-good={isAllIn || undefined} aria-hidden />
        <Text role="status" className={classes.summary}>
          {summary}
        </Text>
        <CloseButton aria-label={text('app/case.close')} onClick={onClose} />
      </Group>
      <Details
        title={text('app/attach.refused', { count: refused.length })}
        lines={refused.map((error) => errorText(error))}
      />
      <Details
        title={text('app/attach.duplicates', { count: duplicates.length })}
        lines={duplicates.map((name) => <bdi key={name}>{name}</bdi>)}
      />
    </Stack>
  );
}

/** Stands in the corner of the window while files are added, and until what became of them was read. */
export function AttachPanel({ work }: Readonly<{ work: AttachWork }>) {
  const text = useText();
  const { pending, outcomes, close } = work;
  if (pending === 0 && outcomes.length === 0) return null;
  return (
    <Portal>
      <Paper
        component="section"
        withBorder
        shadow="md"
        p="md"
        className={classes.panel}
        aria-label={text('app/attach.title')}
      >
        <Stack gap="md">
          {outcomes.map((outcome) => (
            <Result key={outcome.key} outcome={outcome} onClose={() => close(outcome.key)} />
          ))}
          {pending > 0 && <Pending />}
        </Stack>
      </Paper>
    </Portal>
  );
}
