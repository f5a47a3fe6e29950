import { Stack } from '@mantine/core';
import { CopyDetails } from '../CopyDetails.tsx';
import { Notice } from '../Notice.tsx';
import { useErrorText, useText } from '../useText.ts';
import { useProfiles } from './useProfiles.ts';

/** Names the files on platforms that could not be read: one broken by hand must not pass unseen. Nothing when all is well. */
export function ProfileFaults() {
  const text = useText();
  const errorText = useErrorText();
  const { data } = useProfiles();
  const [first] = data?.refused ?? [];
  if (!data || !first) return null;
  return (
    <Notice title={text('app/profile.refused')}>
      <Stack gap={6} align="start" style={{ overflowWrap: 'anywhere' }}>
        {data.refused.map((error) => (
          <div key={JSON.stringify(error)}>{errorText(error)}</div>
        ))}
        <div>{text('app/profile.refused.on')}</div>
        <CopyDetails error={first} />
      </Stack>
    </Notice>
  );
}
