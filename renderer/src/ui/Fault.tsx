import { Stack } from '@mantine/core';
import { CopyDetails } from './CopyDetails.tsx';
import { errorData } from './errorData.ts';
import { Notice } from './Notice.tsx';
import { useErrorText, useText } from './useText.ts';

/** What went wrong with something that the person just did; nothing when nothing did. */
export function Fault({ error }: Readonly<{ error: unknown }>) {
  const text = useText();
  const errorText = useErrorText();
  if (!error) return null;
  const told = errorData(error);
  return (
    <Notice title={text('app/refused.other')}>
      <Stack gap={6} align="start">
        {errorText(told)}
        <CopyDetails key={told.code} error={told} />
      </Stack>
    </Notice>
  );
}
