import { Button, Text, VisuallyHidden } from '@mantine/core';
import type { Dispute, Walk } from '../../../../../shared/domain/dispute.ts';
import type { OfferKind } from '../../../../../shared/domain/vocabulary.ts';
import { type WalkQuestion, walkAnswers } from '../../../../../shared/domain/walkAnswers.ts';
import { claimOf } from '../../../../../shared/settlement/fittingOffers.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import classes from './settle.module.css';
import { questions } from './walkQuestions.ts';

const isOffer = (id: string): id is OfferKind => walkAnswers.acceptable.some((one) => one === id);

type Answer = (typeof walkAnswers)[Exclude<WalkQuestion, 'acceptable'>][number];

function keyOf(question: WalkQuestion, id: string): TextKey | undefined {
  if (question === 'acceptable') return isOffer(id) ? `app/offer.kind.${id}` : undefined;
  const known = walkAnswers[question].find((one): one is Answer => one === id);
  return known && `app/walk.answer.${known}`;
}

/** A ready answer in words. */
export function useAnswerText(): (question: WalkQuestion, id: string) => string {
  const text = useText();
  return (question, id) => {
    const key = keyOf(question, id);
    return key ? text(key) : id;
  };
}

type SummaryProps = Readonly<{
  dispute: Dispute;
  walk: Walk;
  onChange: (question: WalkQuestion) => void;
}>;

/** One question and what was answered. */
function Line({
  walk,
  question,
  onChange,
}: Omit<SummaryProps, 'dispute'> & { question: WalkQuestion }) {
  const text = useText();
  const language = useLanguage();
  const answerText = useAnswerText();
  const ids = walk.chosen?.[question] ?? [];
  const words = walk[question];
  const name = text(`app/walk.${question}`);
  return (
    <div className={classes.line}>
      <dt>{name}</dt>
      <dd>
        <div>
          {new Intl.ListFormat(language).format(ids.map((id) => answerText(question, id)))}
          {words && <bdi className={classes.own}>{words}</bdi>}
          {ids.length === 0 && !words && <Text c="dimmed">{text('app/walk.skipped')}</Text>}
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(question)}>
          {text('app/walk.change')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </dd>
    </div>
  );
}

/** The buyer's view in short, and the claim that it amounts to where the dispute says another. */
export function WalkSummary({ dispute, walk, onChange }: SummaryProps) {
  const text = useText();
  const claim = claimOf(walk.chosen ?? {});
  return (
    <>
      <dl className={classes.summary}>
        {questions.map((question) => (
          <Line key={question} {...{ walk, question, onChange }} />
        ))}
      </dl>
      {claim && claim !== dispute.reason && (
        <Text size="sm">
          {text('app/walk.other-claim', {
            claim: text(`app/reason.${claim}`),
            reason: text(`app/reason.${dispute.reason}`),
          })}
        </Text>
      )}
    </>
  );
}
