import { Button, Stack, Text } from '@mantine/core';
import type { BuyerErased } from '../../../shared/ipc/caseDetail.ts';
import { useText } from './useText.ts';
import { Verbatim } from './Verbatim.tsx';

type Place = BuyerErased['places'][number];

function PlaceLine({ place: { folder, files } }: Readonly<{ place: Place }>) {
  const text = useText();
  return (
    <li>
      <Verbatim>{folder}</Verbatim>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {files.length > 0 ? <bdi>{files.join(', ')}</bdi> : text('app/erase.left.vault')}
      </Text>
    </li>
  );
}

/** What an erasure deleted, and the backups and old copies that still hold the buyer, by place. */
export function ErasedBuyer({
  erased: { files, places },
  onClose,
}: Readonly<{ erased: BuyerErased; onClose: () => void }>) {
  const text = useText();
  return (
    <Stack>
      <Text role="status">{text('app/erase.done.text', { files })}</Text>
      <Text>{text(places.length > 0 ? 'app/erase.left' : 'app/erase.left.none')}</Text>
      {places.length > 0 && (
        <Stack component="ul" gap="sm" m={0} ps="lg">
          {places.map((place) => (
            <PlaceLine key={place.folder} place={place} />
          ))}
        </Stack>
      )}
      <Text size="sm" c="dimmed">
        {text('app/erase.left.elsewhere')}
      </Text>
      <Button style={{ alignSelf: 'end' }} onClick={onClose}>
        {text('app/erase.close')}
      </Button>
    </Stack>
  );
}
