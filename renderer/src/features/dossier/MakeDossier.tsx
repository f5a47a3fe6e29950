import { Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';

type MakeProps = Readonly<{ hasDispute: boolean; onOpen: () => void }>;

/** Leads to the dossier; it is the first thing to do where a dispute is open. */
export function MakeDossier({ hasDispute, onOpen }: MakeProps) {
  const text = useText();
  return (
    <Button
      variant={hasDispute ? 'filled' : 'default'}
      leftSection={<IconFileCheck size={18} aria-hidden />}
      onClick={onOpen}
    >
      {text('app/dossier.make')}
    </Button>
  );
}
