import { Button, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ProofItem } from '../../../../../shared/ipc/proof.ts';
import type { ProofState } from '../../../../../shared/proof/checklist.ts';
import type { Backing, Slot } from '../../../../../shared/proof/evidenceProfile.ts';
import { type CasePart, useGoToPart } from '../../../ui/useShowPart.ts';
import { useText } from '../../../ui/useText.ts';
import classes from './proof.module.css';

const icons: Readonly<Record<ProofState, TablerIcon>> = {
  present: IconCircleCheck,
  weak: IconAlertTriangle,
  refused: IconCircleX,
  missing: IconCircleDashed,
};

const elsewhere: Readonly<Partial<Record<Slot, CasePart>>> = {
  'tracking-record': 'tracking',
  'hand-over': 'tracking',
  'customs-event': 'tracking',
  'delivery-address': 'facts',
  messages: 'messages',
  'customer-confirmation': 'messages',
  'customs-help': 'messages',
  'new-date': 'messages',
  answer: 'complaint',
};

type LineProps = Readonly<{ item: ProofItem }>;

/** Who wants this, and who says what is wrong with it: sources with their age, or we alone. */
function Sources({ item: { backing, why } }: LineProps) {
  const text = useText();
  const said = (one: Backing | undefined) =>
    one
      ? text('proof/list.source', { source: one.source, age: one.sourceAge })
      : text('proof/list.advice');
  const all = [backing, ...why.flatMap((one) => (one.backing ? [one.backing] : []))].map(said);
  return (
    <details className={classes.source}>
      <summary>{text('proof/list.why')}</summary>
      {[...new Set(all)].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}

/** What is at hand, and what is said against it; where something is lacking, how to get it and the way there. */
function Told({ item: { slot, state, why, exhibits } }: LineProps) {
  const text = useText();
  const goTo = useGoToPart();
  const part = elsewhere[slot] ?? 'evidence';
  const names = exhibits.filter(({ kind }) => kind === 'file' || kind === 'tracking');
  const problems = why.filter(({ code }) => code !== 'present' && code !== 'missing');
  return (
    <div className={classes.told}>
      {names.length > 0 && (
        <Text size="sm" c="dimmed">
          <bdi>{names.map(({ name }) => name).join(', ')}</bdi>
        </Text>
      )}
      {problems.map(({ code }) => (
        <Text key={code} size="sm">
          {text(`proof/why.${code}`)}
        </Text>
      ))}
      {state !== 'present' && (
        <Text size="sm">{text('proof/list.get', { how: text(`proof/get.${slot}`) })}</Text>
      )}
      {state !== 'present' && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.go}
          onClick={() => goTo(part)}
        >
          {text(`proof/go.${part === 'complaint' ? 'claims' : part}`)}
        </Button>
      )}
    </div>
  );
}

/** One piece of proof that is wanted: its state by sign and word, and what can be done. */
function ProofLine({ item }: LineProps) {
  const text = useText();
  const { slot, state } = item;
  const Icon = icons[state];
  return (
    <li className={classes.line} data-state={state}>
      <span className={classes.head}>
        <Icon size={18} aria-hidden />
        <strong>{text(`proof/slot.${slot}`)}</strong>
        <span className={classes.state}>{text(`proof/state.${state}`)}</span>
      </span>
      <Told item={item} />
      <Sources item={item} />
    </li>
  );
}

/** Several pieces of proof, one below the other. */
export const ProofLines = ({ items }: Readonly<{ items: readonly ProofItem[] }>) => (
  <ul className={classes.lines}>
    {items.map((item) => (
      <ProofLine key={item.slot} item={item} />
    ))}
  </ul>
);
