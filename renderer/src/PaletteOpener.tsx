import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Palette } from './features/palette/Palette.tsx';
import { useCommand } from './ui/commands/useCommand.ts';
import { useText } from './ui/useText.ts';

/** The button that opens the palette, which its keys do too. The focus comes back to where it was. */
export function PaletteOpener({ onOpenCase }: Readonly<{ onOpenCase: (caseId: string) => void }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element>(null);
  const open = () => {
    before.current = document.activeElement;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  useCommand('palette', open);
  const name = text('app/command.palette');
  return (
    <>
      <ActionIcon
        size="lg"
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        aria-label={name}
        title={name}
        onClick={open}
      >
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      <Palette isOpen={isOpen} onOpenCase={onOpenCase} onClose={close} />
    </>
  );
}
