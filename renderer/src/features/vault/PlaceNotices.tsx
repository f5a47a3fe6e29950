import { Button } from '@mantine/core';
import { Notice } from '../../ui/Notice.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { usePlaceNotices } from './usePlaceNotices.ts';

/** What should be known of the place of the vault, though it works, until the person has read it. */
export function PlaceNotices() {
  const text = useText();
  const errorText = useErrorText();
  const { notices, markRead } = usePlaceNotices();
  return notices.map((notice) => (
    <Notice key={notice.code} title={text(`app/notices.${notice.code}`)}>
      <p>{errorText(notice)}</p>
      <Button variant="default" size="compact-sm" onClick={() => markRead(notice.code)}>
        {text('app/repaired.read')}
      </Button>
    </Notice>
  ));
}
