import { Progress as Bar, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { WorkKind } from '../../../shared/ipc/vaultCare.ts';
import type { Progress } from '../../../shared/progress.ts';
import { request } from '../api.ts';
import { formatBytes } from './formatBytes.ts';
import { useRunningWork } from './useRunningWork.ts';
import { useLanguage, useText } from './useText.ts';
import classes from './WorkProgress.module.css';

/** How far a work is, as the language writes it: `1.2 GB of 4 GB`. */
function useProgressText() {
  const text = useText();
  const language = useLanguage();
  const count = new Intl.NumberFormat(language);
  return ({ step, unit, done, total }: Progress): string => {
    const amount = (value: number) =>
      unit === 'bytes' ? formatBytes(language, value) : count.format(value);
    if (step === 'list' || total === 0) return text('app/work.list');
    const progress = text('app/work.of', { done: amount(done), total: amount(total) });
    return text(`app/work.${step}`, { progress });
  };
}

function Running({ progress }: Readonly<{ progress: Progress }>) {
  const text = useText();
  const told = useProgressText()(progress);
  const [isStopping, setStopping] = useState(false);
  const { done, total } = progress;
  const stop = () => {
    setStopping(true);
    void request('work.cancel', {});
  };
  return (
    <div className={classes.progress}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{told}</Text>
        <Button variant="default" size="compact-sm" disabled={isStopping} onClick={stop}>
          {text(isStopping ? 'app/work.stopping' : 'app/work.cancel')}
        </Button>
      </Group>
      <Bar value={total > 0 ? (100 * done) / total : 0} aria-label={told} />
    </div>
  );
}

/** What a long work of one of some kinds is doing, how far it is, and the way to stop it; nothing when none runs. */
export function WorkProgress({ kinds }: Readonly<{ kinds: readonly WorkKind[] }>) {
  const running = useRunningWork();
  if (!running || !kinds.includes(running.kind)) return null;
  return <Running progress={running} />;
}
