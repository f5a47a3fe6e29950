import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { EraseBuyer } from '../../ui/EraseBuyer.tsx';
import { useText } from '../../ui/useText.ts';
import { useEraseBuyer } from './useTrash.ts';

/** Erases the buyer of a case in the trash before its 30 days are over, after a question. */
export function EraseButton({ row }: Readonly<{ row: CaseRow }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const erase = useEraseBuyer(row.id);
  const close = () => {
    setOpen(false);
    erase.reset();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        onClick={() => setOpen(true)}
      >
        {text('app/erase.button')}
        <VisuallyHidden>
          {' '}
          <bdi>{row.orderNumber}</bdi>
        </VisuallyHidden>
      </Button>
      {isOpen && (
        <EraseBuyer subject={row} work={erase} onErase={() => erase.mutate()} onClose={close} />
      )}
    </>
  );
}
