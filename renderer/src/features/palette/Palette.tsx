import { Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { matchesKeys } from '../../ui/commands/matchesKeys.ts';
import { useText } from '../../ui/useText.ts';
import { choiceId, PaletteList } from './PaletteList.tsx';
import classes from './palette.module.css';
import { type Choice, useChoices } from './useChoices.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The index that is chosen: it goes round at the ends, and back to the first whenever something is typed. */
function useActive(typed: string, count: number) {
  const [at, setAt] = useState({ typed, index: 0 });
  const index = at.typed === typed ? Math.min(at.index, Math.max(0, count - 1)) : 0;
  const point = (wanted: number) => setAt({ typed, index: wanted });
  const step = (by: number) => point((index + by + count) % Math.max(1, count));
  return { index, point, step };
}

type PanelProps = Readonly<{ onOpenCase: (caseId: string) => void; onClose: () => void }>;

function Panel({ onOpenCase, onClose }: PanelProps) {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const choices = useChoices(typed);
  const { index, point, step } = useActive(typed, choices.length);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    if (choice.kind === 'case') onOpenCase(choice.id);
    else choice.run();
  };
  const act = (event: KeyboardEvent): (() => void) | undefined => {
    const by = steps[event.key];
    if (by !== undefined) return () => step(by);
    if (event.key === 'Enter') return () => choose(choices[index]);
    const isDone = event.key === 'Escape' || matchesKeys(event.nativeEvent, 'mod+k');
    return isDone ? onClose : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.nativeEvent.isComposing ? undefined : act(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        className={classes.field}
        role="combobox"
        aria-label={text('app/palette')}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(choices.length > 0 && { 'aria-activedescendant': choiceId(index) })}
        placeholder={text('app/palette.hint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} {...{ choices }} active={index} onPoint={point} onChoose={choose} />
      <Text role="status" size="sm" c="dimmed" className={classes.none}>
        {choices.length === 0 ? text('app/palette.none') : ''}
      </Text>
    </>
  );
}

/** Everything in reach of one field: the cases opened last or found by what is typed, and every command. */
export function Palette({ isOpen, ...props }: PanelProps & Readonly<{ isOpen: boolean }>) {
  const text = useText();
  return (
    <Modal.Root
      opened={isOpen}
      onClose={props.onClose}
      size="lg"
      yOffset="10vh"
      returnFocus={false}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={text('app/palette')}>
        <Modal.Body p={0}>
          <Panel {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
