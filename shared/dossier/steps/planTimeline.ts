import type { Case } from '../../domain/case.ts';
import {
  type TimelineLane,
  type TimelineMark,
  type ToldState,
  timelineLanes,
} from '../../timeline/marksOf.ts';
import { type Timeline, timelineOf } from '../../timeline/timelineOf.ts';
import type {
  DossierTimeline,
  DrawnKind,
  LegendEntry,
  PlannedDay,
  PlannedLane,
  TimelineShape,
} from '../dossierTimeline.ts';
import type { DossierWords } from '../dossierWords.ts';
import type { PlanInput } from './planInput.ts';

/** What matters most to a reviewer keeps its words where room is short. */
const stateWeight: Readonly<Record<ToldState, number>> = {
  delivered: 9,
  returning: 7,
  lost: 7,
  'failed-attempt': 6,
  'held-at-customs': 6,
  cleared: 5,
  'at-customs': 4,
  delayed: 3,
  'out-for-delivery': 2,
};

const kindWeight: Readonly<Record<DrawnKind, number>> = {
  ordered: 8,
  packed: 6,
  promised: 5,
  paid: 4,
  photos: 2,
  event: 0,
  'message-in': 2,
  'message-out': 2,
  opened: 9,
  due: 8,
  closed: 8,
};

/** Shapes that may stand without words, in the order of the legend. */
const explained = ['packed', 'photos', 'event', 'message-in', 'message-out'] as const;

/** The case as this reader may see it drawn: times that a file alone claims prove nothing, others' claims are not theirs. */
function shownCase({ aCase, dispute, audience }: PlanInput): Case {
  const isForBuyer = audience === 'buyer';
  const { feedback: _, ...shown } = aCase;
  return {
    ...shown,
    evidence: aCase.evidence.filter(({ capture }) => capture?.source !== 'file-time'),
    messages: isForBuyer ? [] : aCase.messages,
    disputes: isForBuyer ? [] : [dispute],
  };
}

type Event = Readonly<{ mark: TimelineMark; isFirst: boolean; isNews: boolean }>;

/** What the carrier's line says, and with a shorter way of saying it where it names a place. */
function eventWords({ mark, isFirst, isNews }: Event, words: DossierWords): readonly string[] {
  const { state, place } = mark;
  if (!isFirst && !(state && isNews)) return [];
  const what = state ? words(`timeline.state.${state}`) : words('timeline.first');
  return place && (isFirst || state === 'delivered')
    ? [words('timeline.at', { what, place }), what]
    : [what];
}

function plannedEvent(event: Event, words: DossierWords): PlannedDay {
  const { mark, isFirst } = event;
  const weight = isFirst ? 7 : 0;
  return {
    on: mark.on,
    shapes: [mark.state === 'delivered' ? 'delivered' : 'event'],
    words: eventWords(event, words),
    weight: Math.max(weight, mark.state ? stateWeight[mark.state] : 0),
  };
}

function plannedEvents(marks: readonly TimelineMark[], words: DossierWords) {
  return marks.map((mark, index) =>
    plannedEvent(
      { mark, isFirst: index === 0, isNews: marks[index - 1]?.state !== mark.state },
      words,
    ),
  );
}

function plannedMark({ kind, on, count }: TimelineMark, words: DossierWords): PlannedDay {
  if (kind === 'event' || kind === 'feedback') throw new Error(`No such mark is planned: ${kind}`);
  const shown = { on, shapes: [kind], weight: kindWeight[kind] };
  if (kind === 'message-in' || kind === 'message-out') return { ...shown, words: [] };
  return { ...shown, words: [words(`timeline.mark.${kind}`, { count })] };
}

/** Two things of one day as one: said together, or only the weightier where that is too long. */
function joined(one: PlannedDay, other: PlannedDay, words: DossierWords): PlannedDay {
  const [first, second] = [one.words[0] ?? '', other.words[0] ?? ''];
  const heavier = one.weight < other.weight ? other : one;
  const isOrder = one.shapes.includes('ordered') && other.shapes.includes('paid');
  const shapes = isOrder ? one.shapes : [...one.shapes, ...other.shapes];
  if (one.words.length === 0) return { ...one, shapes };
  return {
    on: one.on,
    shapes,
    words: [words('timeline.joined', { first, second }), ...heavier.words.slice(-1)],
    weight: heavier.weight,
  };
}

/** A lane's marks day by day, in order. */
function byDay(marks: readonly PlannedDay[], words: DossierWords): readonly PlannedDay[] {
  const days: PlannedDay[] = [];
  for (const mark of marks) {
    const last = days.at(-1);
    if (last?.on === mark.on) days[days.length - 1] = joined(last, mark, words);
    else days.push(mark);
  }
  return days;
}

function lanesOf({ marks }: Timeline, words: DossierWords): readonly PlannedLane[] {
  const daysOf = (id: TimelineLane, own: readonly TimelineMark[]) =>
    id === 'parcel'
      ? plannedEvents(own, words)
      : byDay(
          own.map((mark) => plannedMark(mark, words)),
          words,
        );
  return timelineLanes
    .map((id) => ({ id, own: marks.filter(({ lane }) => lane === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => ({ id, name: words(`timeline.lane.${id}`), days: daysOf(id, own) }));
}

function legendOf(
  lanes: readonly PlannedLane[],
  hasGaps: boolean,
  words: DossierWords,
): readonly LegendEntry[] {
  const drawn = new Set<TimelineShape>(
    lanes.flatMap(({ days }) => days.flatMap(({ shapes }) => shapes)),
  );
  const shapes = explained.filter((shape) => drawn.has(shape));
  const named = [...shapes, ...(hasGaps ? (['gap'] as const) : [])];
  return named.map((shape) => ({ shape, words: words(`timeline.legend.${shape}`) }));
}

/** The story as a drawing for this reader: the same marks and gaps as in the window; none where it is of one day. */
export function planTimeline(input: PlanInput): DossierTimeline | undefined {
  const { words } = input;
  const timeline = timelineOf(shownCase(input), input.today);
  if (!timeline) return undefined;
  const lanes = lanesOf(timeline, words);
  const gaps = timeline.gaps.map(({ from, to, days }) => ({
    ...{ from, to },
    words: [words('timeline.gap', { days }), words('timeline.gap.short', { days })],
  }));
  return {
    heading: words('timeline'),
    ...{ from: timeline.from, to: timeline.to, lanes, gaps },
    legend: legendOf(lanes, gaps.length > 0, words),
  };
}
