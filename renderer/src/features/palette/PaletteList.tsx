import { Text } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { Keys } from '../../ui/commands/Keys.tsx';
import { StageBadge } from '../../ui/StageBadge.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './palette.module.css';
import type { Choice } from './useChoices.ts';

/** The id of a choice in the page, by which the field names the one that is chosen. */
export const choiceId = (index: number): string => `palette-${index}`;

function CaseLine({ row }: Readonly<{ row: CaseRow }>) {
  return (
    <>
      <bdi className={classes.order}>{row.orderNumber}</bdi>
      <bdi className={classes.buyer}>{row.buyer}</bdi>
      <StageBadge stage={row.stage} />
    </>
  );
}

type LineProps = Readonly<{
  icon: TablerIcon | undefined;
  label: string;
  keys: string | undefined;
}>;

function CommandLine({ icon: Icon = IconChevronRight, label, keys }: LineProps) {
  return (
    <>
      <Icon size={18} aria-hidden className={classes.icon} />
      <span className={classes.label}>{label}</span>
      {keys && <Keys keys={keys} />}
    </>
  );
}

type OptionProps = Readonly<{
  index: number;
  choice: Choice;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}>;

function Option({ index, choice, isActive, onPoint, onChoose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field names it by aria-activedescendant
    <div
      ref={line}
      id={choiceId(index)}
      role="option"
      aria-selected={isActive}
      data-command={choice.id}
      className={classes.option}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {choice.kind === 'case' ? (
        <CaseLine row={choice.row} />
      ) : (
        <CommandLine icon={choice.icon} label={choice.label} keys={choice.keys[0]} />
      )}
    </div>
  );
}

type ListProps = Readonly<{
  id: string;
  choices: readonly Choice[];
  active: number;
  onPoint: (index: number) => void;
  onChoose: (choice: Choice) => void;
}>;

function Group({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list box has groups, not field sets
    <div role="group" aria-label={title}>
      <Text size="xs" fw={600} c="dimmed" aria-hidden className={classes.group}>
        {title}
      </Text>
      {children}
    </div>
  );
}

/** What can be chosen: cases and commands, each under its heading. */
export function PaletteList({ id, choices, active, onPoint, onChoose }: ListProps) {
  const text = useText();
  const kinds = ['case', 'command'] as const;
  return (
    <div id={id} role="listbox" aria-label={text('app/palette')} className={classes.list}>
      {kinds.map((kind) => {
        const own = choices.map((choice, index) => ({ choice, index }));
        const shown = own.filter(({ choice }) => choice.kind === kind);
        if (shown.length === 0) return null;
        return (
          <Group key={kind} title={text(`app/palette.${kind}`)}>
            {shown.map(({ choice, index }) => (
              <Option
                key={choice.id}
                {...{ index, choice }}
                isActive={index === active}
                onPoint={() => onPoint(index)}
                onChoose={() => onChoose(choice)}
              />
            ))}
          </Group>
        );
      })}
    </div>
  );
}
