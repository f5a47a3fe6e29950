import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { Situation } from '../../../../shared/followUp/vocabulary.ts';
import type { ShownFollowUp, TodayCase, TodayPageLine } from '../../../../shared/ipc/today.ts';
import type { Question } from '../../ui/followUp/FollowUpDialogs.tsx';
import { partOf, writtenAbout } from '../../ui/followUp/partOf.ts';
import { formatDay } from '../../ui/formatDate.ts';
import { StageBadge } from '../../ui/StageBadge.tsx';
import type { CasePart } from '../../ui/useShowPart.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import classes from './today.module.css';

/** What a line needs. */
export type LineProps = Readonly<{
  line: TodayPageLine;
  date: string;
  /** Opens a case where its follow-up is dealt with; with what to write about, where there is something. */
  onOpen: (caseId: string, part: CasePart, write?: Situation) => void;
  onAsk: (question: Question) => void;
}>;

const shownOf = ({ row, next }: TodayCase): ShownFollowUp => ({
  caseId: row.id,
  rule: next.rule,
  ...(next.about && { about: next.about }),
});

type DoProps = Readonly<{ name: string; shown: readonly ShownFollowUp[] }> &
  Pick<LineProps, 'onAsk'>;

/** Done and snooze, for one case or for all of a line; the keys d and s find them. */
function Actions({ name, shown, onAsk }: DoProps) {
  const text = useText();
  const labels = {
    done: text('app/today.done.of', { name }),
    snooze: text('app/today.snooze.of', { name }),
  };
  return (
    <>
      <ActionIcon
        size="lg"
        variant="default"
        data-key="d"
        aria-label={labels.done}
        title={labels.done}
        onClick={() => onAsk({ kind: 'done', shown })}
      >
        <IconCheck size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="lg"
        variant="default"
        data-key="s"
        aria-label={labels.snooze}
        title={labels.snooze}
        onClick={() => onAsk({ kind: 'snooze', shown })}
      >
        <IconClockPause size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** Why, since when or until when, and what the seller noted. */
function Reason({ one: { next }, date }: Readonly<{ one: TodayCase; date: string }>) {
  const text = useText();
  const language = useLanguage();
  const { rule, on, dueBy, note, others } = next;
  const isLate = dueBy !== undefined && dueBy < date;
  const when = dueBy
    ? text(isLate ? 'app/today.overdue' : 'app/today.due-by', { day: formatDay(language, dueBy) })
    : on < date && text('app/today.since', { day: formatDay(language, on) });
  return (
    <span className={classes.reason}>
      <span>{text(`app/rule.${rule}`)}</span>
      {note && <bdi className={classes.note}>{note}</bdi>}
      {when && <span data-late={isLate}>{when}</span>}
      {others > 0 && <span>{text('app/today.others-due', { count: others })}</span>}
    </span>
  );
}

type CaseProps = Omit<LineProps, 'line'> & Readonly<{ one: TodayCase }>;

function CaseLine({ one, date, onOpen, onAsk }: CaseProps) {
  const text = useText();
  const { row, next } = one;
  return (
    <li className={classes.line} data-line>
      <div className={classes.what}>
        <span className={classes.who}>
          <bdi>{row.orderNumber}</bdi>
          {row.buyer && <bdi className={classes.buyer}>{row.buyer}</bdi>}
          <StageBadge stage={row.stage} />
        </span>
        <Reason {...{ one, date }} />
      </div>
      <div className={classes.do}>
        <Button
          data-main
          size="compact-md"
          variant={next.group === 'respond-now' ? 'filled' : 'light'}
          aria-label={text('app/today.open.of', {
            what: text(`app/today.do.${next.group}`),
            name: row.orderNumber,
          })}
          onClick={() => onOpen(row.id, partOf(next.rule), writtenAbout(next))}
        >
          {text(`app/today.do.${next.group}`)}
        </Button>
        <Actions name={row.orderNumber} shown={[shownOf(one)]} onAsk={onAsk} />
      </div>
    </li>
  );
}

/** Several cases with the same reason: one line, which opens. */
function ManyLine({ line, ...props }: LineProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { rule, total, cases } = line;
  const name = text(`app/rule.${rule}`);
  return (
    <>
      <li className={classes.line} data-line>
        <div className={classes.what}>
          <span className={classes.who}>{name}</span>
          <span className={classes.reason}>{text('app/today.many', { count: total })}</span>
        </div>
        <div className={classes.do}>
          <Button
            data-main
            size="compact-md"
            variant="light"
            aria-expanded={isOpen}
            rightSection={<IconChevronDown size={16} aria-hidden data-open={isOpen} />}
            onClick={() => setOpen(!isOpen)}
          >
            {text(isOpen ? 'app/today.hide' : 'app/today.show')}
          </Button>
          <Actions name={name} shown={cases.map(shownOf)} onAsk={props.onAsk} />
        </div>
      </li>
      {isOpen && cases.map((one) => <CaseLine key={one.row.id} one={one} {...props} />)}
      {isOpen && total > cases.length && (
        <li className={classes.more}>{text('app/today.more', { count: total - cases.length })}</li>
      )}
    </>
  );
}

/** One line of Today. */
export function TodayLine(props: LineProps) {
  const [first] = props.line.cases;
  if (!first) return null;
  if (props.line.total > 1) return <ManyLine {...props} />;
  const { line: _, ...rest } = props;
  return <CaseLine one={first} {...rest} />;
}
