import { Stack } from '@mantine/core';
import type { TrackingPreview } from '../../../../shared/ipc/importing.ts';
import { useErrorText, useText } from '../../ui/useText.ts';
import classes from './import.module.css';
import { Lines } from './Lines.tsx';

/** An export of a tracking site: to how many orders it goes, and which of its numbers no order has. */
export function TrackingFile({ preview }: Readonly<{ preview: TrackingPreview }>) {
  const text = useText();
  const errorText = useErrorText();
  const { matched, added, known, unmatched, refused } = preview;
  const lines = refused.map(({ line, error }) =>
    text('app/import.line', { line, told: errorText(error) }),
  );
  return (
    <Stack gap="sm" w="100%">
      <ul className={classes.counts}>
        <li>{text('app/import.matched', { count: matched })}</li>
        <li>{text('app/import.events', { added, known })}</li>
      </ul>
      <Lines
        title={text('app/import.unmatched', { count: unmatched.length })}
        lines={unmatched}
        areNames
      />
      <Lines title={text('app/import.refused', { count: refused.length })} lines={lines} />
    </Stack>
  );
}
