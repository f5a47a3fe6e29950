import { Progress, Text } from '@mantine/core';
import type { RowPage } from '../../../../shared/ipc/caseRows.ts';
import { useText } from '../../ui/useText.ts';
import classes from './cases.module.css';

/** How far the reading of the cases is, while it goes on. */
export function Reading({ reading }: Pick<RowPage, 'reading'>) {
  const text = useText();
  if (!reading) return null;
  const told = text('app/cases.reading', reading);
  return (
    <div className={classes.reading}>
      <Text size="sm">{told}</Text>
      <Progress value={(100 * reading.done) / reading.total} aria-label={told} />
    </div>
  );
}
