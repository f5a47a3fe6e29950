import { Text } from '@mantine/core';
import { useText } from '../../ui/useText.ts';

/** The buyer as they wrote themselves, in whichever script and direction. */
export function BuyerName({ name }: Readonly<{ name: string | undefined }>) {
  const text = useText();
  return name ? <bdi>{name}</bdi> : <Text c="dimmed">{text('app/buyer.unknown')}</Text>;
}
