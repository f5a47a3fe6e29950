import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Fault } from '../../ui/Fault.tsx';
import { useText } from '../../ui/useText.ts';
import { useSample, useSampleState } from '../../ui/vaultQuery.ts';
import classes from './sample.module.css';

/** Stands over every screen while invented cases are shown: what they are, and the one click back. */
export function SampleBar({ onLeft }: Readonly<{ onLeft: () => void }>) {
  const text = useText();
  const sample = useSampleState();
  const { mutate, isPending, error } = useSample('vault.leaveSample', onLeft);
  if (!sample) return null;
  return (
    <section className={classes.bar} aria-label={text('app/sample')}>
      <p className={classes.words}>
        {text('app/sample.text')} {sample.isPassing && text('app/sample.passing')}
      </p>
      {sample.canLeave && (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden className={classes.back} />}
          loading={isPending}
          onClick={() => mutate()}
        >
          {text('app/sample.leave')}
        </Button>
      )}
      <Fault error={error} />
    </section>
  );
}
