import { Group, Text, Title } from '@mantine/core';
import type { Judgement, ProofItem } from '../../../../../shared/ipc/proof.ts';
import { useText } from '../../../ui/useText.ts';
import { ProofLine } from './ProofLine.tsx';
import classes from './proof.module.css';

type ListProps = Readonly<{ judgement: Judgement }>;

const Lines = ({ items }: Readonly<{ items: readonly ProofItem[] }>) => (
  <ul className={classes.lines}>
    {items.map((item) => (
      <ProofLine key={item.slot} item={item} />
    ))}
  </ul>
);

/** What the platform calls the complaint, and how it goes on there; nothing where no source tells. */
function Course({ judgement: { names, steps } }: ListProps) {
  const text = useText();
  return (
    <>
      {names.length > 0 && (
        <Text size="sm" c="dimmed">
          {text('proof/called', { names: names.join(', ') })}
        </Text>
      )}
      {steps && (
        <details className={classes.source}>
          <summary>{text('proof/steps')}</summary>
          <ol className={classes.steps}>
            {steps.order.map((step) => (
              <li key={step}>{text(`proof/step.${step}`)}</li>
            ))}
          </ol>
          <p>{text('proof/list.source', { source: steps.source, age: steps.sourceAge })}</p>
        </details>
      )}
    </>
  );
}

function Head({ items }: Readonly<{ items: readonly ProofItem[] }>) {
  const text = useText();
  const required = items.filter(({ need }) => need === 'required');
  const there = required.filter(({ state }) => state === 'present').length;
  return (
    <Group justify="space-between" gap="xs">
      <Title order={5} size="h6">
        {text('proof/list.title')}
      </Title>
      {required.length > 0 && (
        <Text size="sm" c="dimmed">
          {text('proof/list.required', { there, all: required.length })}
        </Text>
      )}
    </Group>
  );
}

/** The proof that the destination of a dispute wants, with what each piece at hand is worth. Required ones stand open. */
export function ProofList({ judgement }: ListProps) {
  const text = useText();
  const { destinationName: destination, checklist } = judgement;
  const { items, isKnown, neighbourClaim: next } = checklist;
  const of = (need: ProofItem['need']) => items.filter((item) => item.need === need);
  const [required, helpful] = [of('required'), of('helpful')];
  return (
    <div className={classes.list}>
      <Head items={items} />
      <Course judgement={judgement} />
      {!isKnown && <Text size="sm">{text('proof/list.unknown', { destination })}</Text>}
      <Lines items={required} />
      {helpful.length > 0 && (
        <details className={classes.more}>
          <summary>{text('proof/list.helpful', { count: helpful.length })}</summary>
          <Lines items={helpful} />
        </details>
      )}
      {next && next.items.length > 0 && (
        <details className={classes.more}>
          <summary>
            {text('proof/list.neighbour', {
              reason: text(`app/reason.${next.reason}`),
              count: next.items.length,
            })}
          </summary>
          <Lines items={next.items} />
        </details>
      )}
    </div>
  );
}
