import { Group, Loader } from '@mantine/core';
import { useText } from './useText.ts';

/** Something is on its way. */
export function Waiting() {
  const text = useText();
  return (
    <Group role="status" justify="center" p="xl">
      <Loader size="sm" aria-hidden />
      {text('app/loading')}
    </Group>
  );
}
