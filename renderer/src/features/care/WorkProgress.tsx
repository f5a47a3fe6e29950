import { Button, Group, Progress, Text } from '@mantine/core';
import { request } from '../../api.ts';
import { useText } from '../../ui/useText.ts';
import classes from './care.module.css';
import { useWorkState } from './useCare.ts';

/** How far a long work is, and the way to stop it. */
export function WorkProgress({ isRunning }: Readonly<{ isRunning: boolean }>) {
  const text = useText();
  const { data } = useWorkState(isRunning);
  if (!isRunning) return null;
  const { done = 0, total = 0 } = data?.running ?? {};
  const told = total > 0 ? text('app/work.progress', { done, total }) : text('app/work.start');
  return (
    <div className={classes.progress} role="status">
      <Group justify="space-between">
        <Text size="sm">{told}</Text>
        <Button variant="default" size="compact-sm" onClick={() => void request('work.cancel', {})}>
          {text('app/work.cancel')}
        </Button>
      </Group>
      <Progress value={total > 0 ? (100 * done) / total : 0} aria-label={told} />
    </div>
  );
}
