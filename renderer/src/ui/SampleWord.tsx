import { Badge } from '@mantine/core';
import { useText } from './useText.ts';
import { useSampleState } from './vaultQuery.ts';

/** The word that stands wherever invented cases fill the window; nothing while they are the seller's own. */
export function SampleWord() {
  const text = useText();
  if (!useSampleState()) return null;
  return (
    <Badge color="amber" variant="light" autoContrast flex="none">
      {text('app/sample')}
    </Badge>
  );
}
