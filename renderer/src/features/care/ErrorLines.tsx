import type { ErrorData } from '../../../../shared/appError.ts';
import { formatError } from '../../../../shared/translate.ts';
import { useLanguage } from '../../ui/useText.ts';
import classes from './care.module.css';

/** What was found or done, one line each; what is told twice stands once. */
export function ErrorLines({ lines }: Readonly<{ lines: readonly ErrorData[] }>) {
  const language = useLanguage();
  const told = [...new Set(lines.map((line) => formatError(language, line)))];
  return (
    <ul className={classes.lines}>
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
