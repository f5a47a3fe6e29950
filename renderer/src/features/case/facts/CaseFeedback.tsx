import { NativeSelect, Stack, Title } from '@mantine/core';
import {
  type Feedback,
  type Rating,
  ratings,
  readRating,
} from '../../../../../shared/domain/feedback.ts';
import { TextSchema } from '../../../../../shared/domain/text.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { readDate } from '../../../ui/readTyped.ts';
import { quiet, SavedField } from '../../../ui/SavedField.tsx';
import { useText } from '../../../ui/useText.ts';
import { todayHere } from '../dispute/daysLeft.ts';
import { useFacts } from './useFacts.ts';

const LONGEST = TextSchema.maxLength ?? 0;

/** Whether there is anything yet that a buyer could judge. */
const isOver = ({ stage, disputes, feedback }: CaseDetail): boolean =>
  stage === 'delivered' ||
  stage === 'closed' ||
  feedback !== undefined ||
  disputes.some(({ outcome }) => outcome !== undefined);

type DetailsProps = Readonly<{
  feedback: Feedback;
  onSave: (feedback: Feedback) => Promise<unknown>;
}>;

function Details({ feedback: { on, text: words, ...feedback }, onSave }: DetailsProps) {
  const text = useText();
  return (
    <>
      <SavedField
        label={text('app/feedback.on')}
        placeholder={text('app/facts.empty')}
        isLtr
        value={on ?? ''}
        check={(typed) => (typed === '' || readDate(typed) ? undefined : text('app/date.wrong'))}
        onSave={(typed) => {
          const day = readDate(typed);
          return onSave({ ...feedback, ...(day && { on: day }), ...(words && { text: words }) });
        }}
      />
      <SavedField
        label={text('app/feedback.text')}
        placeholder={text('app/facts.empty')}
        isLong
        value={words ?? ''}
        check={(typed) => (typed.length > LONGEST ? text('app/form.too-long') : undefined)}
        onSave={(typed) =>
          onSave({ ...feedback, ...(on && { on }), ...(typed && { text: typed }) })
        }
      />
    </>
  );
}

/** What the buyer left in public, once there is something to judge: stars or a word, the day, the words. */
export function CaseFeedback({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const { set } = useFacts(detail);
  const { feedback } = detail;
  if (!isOver(detail)) return null;
  const nameOf = (rating: Rating) =>
    typeof rating === 'number'
      ? `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)} ${text('app/feedback.stars', { count: rating })}`
      : text(`app/feedback.${rating}`);
  const choose = (chosen: string) => {
    const rating = readRating(chosen);
    const changed = rating ? { on: todayHere(), ...feedback, rating } : null;
    void set({ feedback: changed }).catch(() => undefined);
  };
  return (
    <Stack component="section" gap="xs" aria-label={text('app/feedback')}>
      <Title order={3} size="h5">
        {text('app/feedback')}
      </Title>
      <Stack gap={2}>
        <NativeSelect
          {...quiet()}
          label={text('app/feedback.rating')}
          data={[
            { value: '', label: text('app/feedback.none') },
            ...ratings.map((rating) => ({ value: String(rating), label: nameOf(rating) })),
          ]}
          value={feedback ? String(feedback.rating) : ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {feedback && <Details feedback={feedback} onSave={(said) => set({ feedback: said })} />}
      </Stack>
    </Stack>
  );
}
