import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { EraseBuyer } from '../../ui/EraseBuyer.tsx';
import { useText } from '../../ui/useText.ts';
import { useEraseBuyer } from './useCase.ts';

/** Erases the buyer of a case for good, after a question. A rare thing: it stands at the foot of the page. */
export function EraseButton({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const erase = useEraseBuyer(detail.id);
  const close = () => {
    setOpen(false);
    erase.reset();
  };
  return (
    <>
      <Button variant="subtle" color="gray" c="dimmed" onClick={() => setOpen(true)}>
        {text('app/erase.button')}
      </Button>
      {isOpen && (
        <EraseBuyer subject={detail} work={erase} onErase={() => erase.mutate()} onClose={close} />
      )}
    </>
  );
}
