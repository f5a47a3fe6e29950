import { Text } from '@mantine/core';
import { useText } from '../../ui/useText.ts';

/** The buyer as they wrote themselves, in whichever script and direction. */
export function BuyerName({ name }: Readonly<{ name: string | undefined }>) {
  const text = useText();
  if (name) return <bdi>{name}</bdi>;
  return (
    <Text size="sm" c="dimmed">
      {text('app/buyer.unknown')}
    </Text>
  );
}
