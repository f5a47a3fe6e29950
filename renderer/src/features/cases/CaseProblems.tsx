import type { ErrorData } from '../../../../shared/appError.ts';
import { formatError } from '../../../../shared/translate.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';

/** Names every case that could not be read, so that none is missing in silence. */
export function CaseProblems({ problems }: Readonly<{ problems: readonly ErrorData[] }>) {
  const text = useText();
  const language = useLanguage();
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => formatError(language, problem));
  return (
    <Notice title={text('app/problems.title', { count: problems.length })}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {text('app/problems.healthy')}
    </Notice>
  );
}
