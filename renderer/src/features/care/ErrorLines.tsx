import type { ErrorData } from '../../../../shared/appError.ts';
import { useErrorText } from '../../ui/useText.ts';
import classes from './care.module.css';

/** What was found or done, one line each; what is told twice stands once. */
export function ErrorLines({ lines }: Readonly<{ lines: readonly ErrorData[] }>) {
  const errorText = useErrorText();
  const told = [...new Set(lines.map((line) => errorText(line)))];
  return (
    <ul className={classes.lines}>
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
