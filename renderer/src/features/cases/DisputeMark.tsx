import type { OpenDispute } from '../../../../shared/domain/caseRow.ts';
import { formatDate } from '../../ui/formatDate.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import classes from './CaseGrid.module.css';

/** The open dispute of a case: what is claimed, and by when an answer is due. */
export function DisputeMark({ dispute }: Readonly<{ dispute: OpenDispute | undefined }>) {
  const text = useText();
  const language = useLanguage();
  if (!dispute) return <span className={classes.quiet}>{text('app/dispute.none')}</span>;
  const { reason, respondBy } = dispute;
  const told = text(`app/reason.${reason}`);
  const due = respondBy
    ? text('app/dispute.respond-by', { date: formatDate(language, respondBy) })
    : text('app/dispute.no-date');
  return (
    <>
      <strong className={classes.line} title={told}>
        {told}
      </strong>
      <span className={`${classes.line} ${classes.quiet}`} title={due}>
        {due}
      </span>
    </>
  );
}
