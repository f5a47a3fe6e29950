import { Button, Chip, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { type Dispute, type Walk, WalkSchema } from '../../../../../shared/domain/dispute.ts';
import {
  ChosenAnswersSchema,
  type WalkQuestion,
  walkAnswers,
} from '../../../../../shared/domain/walkAnswers.ts';
import { useText } from '../../../ui/useText.ts';
import classes from './settle.module.css';
import { useAnswerText, WalkSummary } from './WalkSummary.tsx';
import { questions } from './walkQuestions.ts';

const LONGEST = WalkSchema.shape.what.unwrap().maxLength ?? 0;

type WalkProps = Readonly<{ dispute: Dispute; onSave: (walk: Walk | null) => void }>;

/** The walk with one answer changed; nothing chosen and nothing typed is no answer. */
function withAnswer(
  { chosen = {}, ...walk }: Walk,
  question: WalkQuestion,
  answer: Readonly<{ ids: readonly string[]; words: string }>,
): Walk | null {
  const { [question]: _, ...words } = walk;
  const { [question]: __, ...others } = chosen;
  const picked = ChosenAnswersSchema.parse(
    answer.ids.length > 0 ? { ...others, [question]: answer.ids } : others,
  );
  const typed = answer.words.trim();
  const next = {
    ...words,
    ...(typed && { [question]: typed }),
    ...(Object.keys(picked).length > 0 && { chosen: picked }),
  };
  return Object.keys(next).length > 0 ? next : null;
}

type StepProps = Readonly<{
  walk: Walk;
  question: WalkQuestion;
  onAnswer: (ids: readonly string[], words: string) => void;
  children: React.ReactNode;
}>;

/** One question: ready answers first, own words last. */
function Step({ walk, question, onAnswer, children }: StepProps) {
  const text = useText();
  const answerText = useAnswerText();
  const [ids, setIds] = useState<string[]>([...(walk.chosen?.[question] ?? [])]);
  const [words, setWords] = useState(walk[question] ?? '');
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(ids, words);
      }}
    >
      <Text fw={600}>{text(`app/walk.${question}`)}</Text>
      <Chip.Group multiple value={ids} onChange={setIds}>
        <Group gap={6} role="group" aria-label={text(`app/walk.${question}`)}>
          {walkAnswers[question].map((id) => (
            <Chip key={id} value={id} variant="outline" size="sm">
              {answerText(question, id)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Textarea
        label={text('app/walk.own-words')}
        className={classes.words}
        maxLength={LONGEST}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {children}
    </form>
  );
}

/** The four questions from the buyer's side, one after the other; each may be skipped, and answered anew. */
export function WalkThrough({ dispute, onSave }: WalkProps) {
  const text = useText();
  const walk = dispute.walk ?? {};
  const [at, setAt] = useState<number>();
  const question = at === undefined ? undefined : questions[at];
  if (at === undefined || !question)
    return dispute.walk ? (
      <WalkSummary
        dispute={dispute}
        walk={dispute.walk}
        onChange={(one) => setAt(questions.indexOf(one))}
      />
    ) : (
      <Stack gap="xs" align="start">
        <Text size="sm">{text('app/walk.why-walk')}</Text>
        <Button
          variant="light"
          leftSection={<IconHeartHandshake size={18} aria-hidden />}
          onClick={() => setAt(0)}
        >
          {text('app/walk.begin')}
        </Button>
      </Stack>
    );
  const isLast = at === questions.length - 1;
  return (
    <Step
      key={question}
      {...{ walk, question }}
      onAnswer={(ids, words) => {
        onSave(withAnswer(walk, question, { ids, words }));
        setAt(isLast ? undefined : at + 1);
      }}
    >
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {text('app/walk.place', { at: at + 1, of: questions.length })}
        </Text>
        <Group gap="xs">
          {at > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => setAt(at - 1)}>
              {text('app/walk.back')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setAt(isLast ? undefined : at + 1)}
          >
            {text('app/walk.skip')}
          </Button>
          <Button type="submit" size="compact-sm">
            {text(isLast ? 'app/walk.finish' : 'app/walk.next')}
          </Button>
        </Group>
      </Group>
    </Step>
  );
}
