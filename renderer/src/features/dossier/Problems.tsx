import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorCode, ErrorData } from '../../../../shared/appError.ts';
import type { DossierPreview } from '../../../../shared/ipc/dossier.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import { Message } from '../../ui/Message.tsx';
import type { CasePart } from '../../ui/useShowPart.ts';
import { useErrorText, useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';
import type { Dossier } from './useDossier.ts';

/** Problems that the command line tells with its options, in the words of the window. */
const inWindow: Partial<Record<ErrorCode, TextKey>> = {
  'dossier-too-many-pages': 'app/dossier.refused.dossier-too-many-pages',
  'dossier-too-large': 'app/dossier.refused.dossier-too-large',
  'dossier-photos-too-many': 'app/dossier.refused.dossier-photos-too-many',
  'dossier-sheets-too-large': 'app/dossier.refused.dossier-sheets-too-large',
  'dossier-statement-too-long': 'app/dossier.refused.dossier-statement-too-long',
  'exhibit-unreadable': 'app/dossier.refused.exhibit-unreadable',
  'warning-limits-unknown': 'app/dossier.warning.warning-limits-unknown',
};

function useProblemText(): (problem: ErrorData) => string {
  const text = useText();
  const errorText = useErrorText();
  return (problem) => {
    const key = inWindow[problem.code];
    return key ? text(key, problem.params) : errorText(problem);
  };
}

type Back = Readonly<{ onBack: (part?: CasePart, item?: string) => void }>;

/** What can be done about a problem, where something can. */
function Fix({ problem: { code, params }, onBack }: Back & Readonly<{ problem: ErrorData }>) {
  const text = useText();
  const item = typeof params['item'] === 'string' ? params['item'] : undefined;
  const isOfFile = code === 'exhibit-unreadable' || code === 'warning-placeholder';
  if (!isOfFile && code !== 'dossier-statement-too-long') return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => (isOfFile ? onBack('evidence', item) : onBack('complaint'))}
    >
      {text(isOfFile ? 'app/dossier.problems.evidence' : 'app/dossier.problems.dispute')}
    </Button>
  );
}

type ProblemsProps = Back & Readonly<{ preview: DossierPreview }>;

/** What the seller should know of a dossier that was made all the same. */
export function Problems({ preview, onBack }: ProblemsProps) {
  const text = useText();
  const problemText = useProblemText();
  if (preview.warnings.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={text('app/dossier.problems')}>
      <Title order={3} size="h5">
        {text('app/dossier.problems')}
      </Title>
      <ul className={classes.lines}>
        {preview.warnings.map((problem) => (
          <li key={problemText(problem)}>
            <Text size="sm" className={classes.problem}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{problemText(problem)}</span>
            </Text>
            <Fix {...{ problem, onBack }} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

type RefusedProps = Back & Readonly<{ dossier: Dossier; problem: ErrorData }>;

/** Stands where the preview would: why there is none, and what to do. */
export function Refused({ dossier, problem, onBack }: RefusedProps) {
  const text = useText();
  const problemText = useProblemText();
  const { change, options } = dossier;
  const { item } = problem.params;
  const isBroken = problem.code === 'dossier-process-ended';
  const leaveOut = () => change({ exclude: [...options.exclude, String(item)] });
  return (
    <Message
      urgent
      icon={IconAlertTriangle}
      title={text(isBroken ? 'app/dossier.stopped' : 'app/dossier.refused')}
    >
      <span>{problemText(problem)}</span>
      <Group justify="center">
        {problem.code === 'exhibit-unreadable' && item && (
          <Button variant="default" onClick={leaveOut}>
            {text('app/dossier.problems.leave-out')}
          </Button>
        )}
        {isBroken && (
          <Button onClick={() => change({})}>{text('app/dossier.stopped.again')}</Button>
        )}
        <Fix {...{ problem, onBack }} />
      </Group>
    </Message>
  );
}
