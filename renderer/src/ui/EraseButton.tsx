import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { EraseBuyer, type EraseProps } from './EraseBuyer.tsx';
import { useText } from './useText.ts';

type ButtonProps = Pick<EraseProps, 'subject'> &
  Readonly<{
    work: EraseProps['work'] & Readonly<{ mutate: () => void; reset: () => void }>;
    /** Stands in a list: it is smaller, and tells those who cannot see the list of which order it is. */
    isNamed?: boolean;
  }>;

/** Erases the buyer of a case for good, after a question. A rare thing: it is quiet. */
export function EraseButton({ subject, work, isNamed = false }: ButtonProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    work.reset();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size={isNamed ? 'compact-sm' : 'sm'}
        onClick={() => setOpen(true)}
      >
        {text('app/erase.button')}
        {isNamed && (
          <VisuallyHidden>
            {' '}
            <bdi>{subject.orderNumber}</bdi>
          </VisuallyHidden>
        )}
      </Button>
      {isOpen && <EraseBuyer {...{ subject, work }} onErase={work.mutate} onClose={close} />}
    </>
  );
}
