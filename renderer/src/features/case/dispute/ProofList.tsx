import { Text } from '@mantine/core';
import type { Judgement, ProofItem } from '../../../../../shared/ipc/proof.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useText } from '../../../ui/useText.ts';
import { ProofLines } from './ProofLine.tsx';
import classes from './proof.module.css';

type ListProps = Readonly<{ judgement: Judgement }>;

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

/** How much of the required proof is there. */
function useCount(items: readonly ProofItem[]): string | undefined {
  const text = useText();
  const required = items.filter(({ need }) => need === 'required');
  const there = required.filter(({ state }) => state === 'present').length;
  if (required.length === 0) return undefined;
  return text('proof/list.required', { there, all: required.length });
}

/** The proof that the destination of a dispute wants, with what each piece at hand is worth; `ProofNeeded` has what lacks. */
export function ProofList({ judgement }: ListProps) {
  const text = useText();
  const { destinationName: destination, checklist } = judgement;
  const { items, isKnown, neighbourClaim: next } = checklist;
  const of = (need: ProofItem['need']) => items.filter((item) => item.need === need);
  const there = of('required').filter(({ state }) => state === 'present');
  const helpful = of('helpful');
  return (
    <Fold
      id={`proof ${judgement.disputeId}`}
      title={text('proof/list.title')}
      state={useCount(items)}
    >
      <Course judgement={judgement} />
      {!isKnown && <Text size="sm">{text('proof/list.unknown', { destination })}</Text>}
      <ProofLines items={there} />
      {helpful.length > 0 && (
        <details className={classes.more}>
          <summary>{text('proof/list.helpful', { count: helpful.length })}</summary>
          <ProofLines items={helpful} />
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
          <ProofLines items={next.items} />
        </details>
      )}
    </Fold>
  );
}
