import { errorData } from './errorData.ts';
import { Notice } from './Notice.tsx';
import { useErrorText, useText } from './useText.ts';

/** What went wrong with something that the person just did; nothing when nothing did. */
export function Fault({ error }: Readonly<{ error: unknown }>) {
  const text = useText();
  const errorText = useErrorText();
  if (!error) return null;
  return <Notice title={text('app/refused.other')}>{errorText(errorData(error))}</Notice>;
}
