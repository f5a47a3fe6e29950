import { isTiedToReview } from '../../../../shared/settlement/tiedToReview.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useText } from '../../ui/useText.ts';

/** Warns, beside a text to the buyer, where it seems to give something for a review; platforms forbid that. */
export function ReviewWarning({ words }: Readonly<{ words: string }>) {
  const text = useText();
  if (!isTiedToReview(words)) return null;
  return <Notice title={text('app/review-warning')}>{text('app/review-warning.text')}</Notice>;
}
