import type { ErrorData } from '../../../../shared/appError.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';

/** Names every case that could not be read, so that none is missing in silence. */
export function CaseProblems({ problems }: Readonly<{ problems: readonly ErrorData[] }>) {
  const text = useText();
  const errorText = useErrorText();
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => errorText(problem));
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
