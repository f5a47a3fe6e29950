import { Button } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen, IconSearchOff } from '@tabler/icons-react';
import { Message } from '../../ui/Message.tsx';
import { SampleButton } from '../../ui/SampleButton.tsx';
import { useText } from '../../ui/useText.ts';

/** The vault has no cases yet. */
export function NoCases({ onNew }: Readonly<{ onNew: () => void }>) {
  const text = useText();
  return (
    <Message icon={IconFolderOpen} title={text('app/empty.title')}>
      <span>{text('app/empty.text')}</span>
      <Button size="md" onClick={onNew}>
        {text('app/new.button')}
      </Button>
      <SampleButton />
    </Message>
  );
}

/** The vault has cases, but none is like what was typed. */
export function NoMatch({ query, onClear }: Readonly<{ query: string; onClear: () => void }>) {
  const text = useText();
  return (
    <Message icon={IconSearchOff} title={text('app/no-match.title', { query })}>
      <span>{text('app/no-match.text')}</span>
      <Button variant="default" onClick={onClear}>
        {text('app/search.clear')}
      </Button>
    </Message>
  );
}

/** The chosen view has no cases; the others may. */
export function NothingInView({
  query,
  onClear,
}: Readonly<{ query: string; onClear: () => void }>) {
  const text = useText();
  return (
    <Message icon={IconCircleCheck} title={text('app/view.empty')}>
      {query && <span>{text('app/no-match.title', { query })}</span>}
      <Button variant="default" onClick={onClear}>
        {text('app/view.show-all')}
      </Button>
    </Message>
  );
}
