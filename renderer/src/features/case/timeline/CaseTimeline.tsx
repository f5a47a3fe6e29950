import { Text, Title } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import {
  type TimelineLane,
  type TimelineMark,
  timelineLanes,
} from '../../../../../shared/timeline/marksOf.ts';
import {
  placeOf,
  type Timeline,
  type TimelineGap,
  timelineOf,
} from '../../../../../shared/timeline/timelineOf.ts';
import { formatDate } from '../../../ui/formatDate.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { todayHere } from '../dispute/daysLeft.ts';
import classes from './timeline.module.css';

/** Where something stands, as the style sheet takes it. */
const at = (timeline: Timeline, on: string): CSSProperties & Record<`--${string}`, number> => ({
  '--at': placeOf(timeline, on),
});

function Mark({ timeline, mark }: Readonly<{ timeline: Timeline; mark: TimelineMark }>) {
  const text = useText();
  const language = useLanguage();
  const { kind, count, on } = mark;
  const what = mark.state
    ? text(`app/timeline.state.${mark.state}`)
    : text(`app/timeline.mark.${kind}`, { count });
  const told = text('app/timeline.mark', { date: formatDate(language, on), what });
  return (
    <li
      className={classes.mark}
      data-kind={kind}
      data-state={mark.state}
      style={at(timeline, on)}
      title={told}
    >
      <span className={classes.words}>
        {told} <bdi>{mark.text}</bdi>
      </span>
    </li>
  );
}

function Gap({ timeline, gap }: Readonly<{ timeline: Timeline; gap: TimelineGap }>) {
  const text = useText();
  const words = text('app/timeline.gap', { days: gap.days });
  const style = { ...at(timeline, gap.from), '--to': placeOf(timeline, gap.to) };
  return (
    <li className={classes.gap} style={style} title={words}>
      <span>{words}</span>
    </li>
  );
}

function Lane({ timeline, lane }: Readonly<{ timeline: Timeline; lane: TimelineLane }>) {
  const text = useText();
  const marks = timeline.marks.filter((mark) => mark.lane === lane);
  const gaps = lane === 'parcel' ? timeline.gaps : [];
  if (marks.length === 0) return null;
  const name = text(`app/timeline.lane.${lane}`);
  return (
    <div className={classes.lane}>
      <Text size="xs" c="dimmed" className={classes.name} aria-hidden>
        {name}
      </Text>
      <ol aria-label={name}>
        {gaps.map((gap) => (
          <Gap key={gap.from} {...{ timeline, gap }} />
        ))}
        {marks.map((mark) => (
          <Mark key={`${mark.kind} ${mark.on}`} {...{ timeline, mark }} />
        ))}
      </ol>
    </div>
  );
}

/** The first day, today where it is not one of the ends, and the last. */
function Days({ timeline }: Readonly<{ timeline: Timeline }>) {
  const text = useText();
  const language = useLanguage();
  const { from, to, today } = timeline;
  const isInside = today > from && today < to;
  const told = (on: string) =>
    on === today ? text('app/timeline.today') : <bdi>{formatDate(language, on)}</bdi>;
  return (
    <div className={classes.days} aria-hidden>
      <span>{told(from)}</span>
      {isInside && (
        <span className={classes.today} style={at(timeline, today)}>
          {told(today)}
        </span>
      )}
      <span>{told(to)}</span>
    </div>
  );
}

/** The order from its first day to today as a drawing: what was done, how the parcel moved, who wrote, what is due. */
export function CaseTimeline({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const timeline = timelineOf(detail, todayHere());
  if (!timeline) return null;
  return (
    <section aria-label={text('app/timeline')} className={classes.timeline}>
      <Title order={3} size="h5">
        {text('app/timeline')}
      </Title>
      <div className={classes.lanes}>
        {timelineLanes.map((lane) => (
          <Lane key={lane} {...{ timeline, lane }} />
        ))}
        <Days timeline={timeline} />
      </div>
    </section>
  );
}
