import type {
  PlannedDay,
  PlannedGap,
  PlannedLane,
} from '../../../../../shared/dossier/dossierTimeline.ts';
import type { TimelineLane } from '../../../../../shared/timeline/marksOf.ts';
import { movePiece, type Piece } from '../PageFlow.ts';
import type { Mark } from '../page.ts';
import type { Pen } from './Pen.ts';
import { type PlacedLabel, placeLabels } from './placeLabels.ts';
import type { Scale } from './Scale.ts';
import { drawLine, drawShape, INK } from './shapes.ts';

/** Height of a row's line with its marks, in points. */
const TRACK = 13;
/** Between the shapes of one day, and between two labels. */
const BESIDE = 8;
const LABEL_GAP = 7;

/** How many levels of words a row may have under it, and whether words and their day share a line. */
export type Wording = Readonly<{
  levels: Readonly<Record<TimelineLane, number>>;
  isOneLine: boolean;
}>;

/** What a row is set with; `right` is how far its words may reach. */
type RowSetting = Readonly<{ scale: Scale; right: number; pen: Pen; wording: Wording }>;

type Label = ReturnType<Pen['label']>;

/** Each shape of a day beside the other, the whole in the middle of the day's place. */
function dayMarks({ on, shapes }: PlannedDay, scale: Scale, y: number): readonly Mark[] {
  const first = scale.at(on) - ((shapes.length - 1) * BESIDE) / 2;
  return shapes.flatMap((shape, index) => drawShape(shape, first + index * BESIDE, y));
}

/** The part of the line on which the carrier is silent, broken, with the longest words that have room over it. */
function gapMarks({ from, to, words }: PlannedGap, scale: Scale, y: number, pen: Pen) {
  const [start, end] = [scale.at(from), scale.at(to)];
  const line = (look: Parameters<typeof drawLine>[2]) =>
    drawLine([start, y], [end - start, 0], look);
  const said = words
    .map((text) => pen.word(text, INK.middle))
    .find(({ width }) => width < end - start - BESIDE);
  const x = (start + end - (said?.width ?? 0)) / 2;
  const told: readonly Mark[] = said
    ? [{ kind: 'text', block: said.block, x, y: y - pen.line - 3 }]
    : [];
  return [
    line({ stroke: '#ffffff', weight: 3 }),
    line({ stroke: INK.middle, weight: 1.4, dash: [2.5, 2] }),
    ...told,
  ];
}

/** The parcel's own way is a strong line from its first day to its last; the rest of the row is a faint one. */
function trackMarks({ id, days }: PlannedLane, scale: Scale, y: number): readonly Mark[] {
  const faint = drawLine([scale.left, y], [scale.right - scale.left, 0], {
    ...{ stroke: INK.line, weight: 0.6 },
  });
  const [first, last] = [days.at(0), days.at(-1)];
  if (id !== 'parcel' || !first || !last) return [faint];
  const [start, end] = [scale.at(first.on), scale.at(last.on)];
  return [faint, drawLine([start, y], [end - start, 0], { stroke: INK.dark, weight: 1.6 })];
}

function labelMarks(
  { level, left }: PlacedLabel,
  label: Label,
  at: number,
  y: number,
): readonly Mark[] {
  const top = y + TRACK / 2 + level * label.height;
  const way = drawLine([at, y], [0, top - y], { stroke: INK.line, weight: 0.5 });
  const { width, height } = label;
  const paper: Mark = {
    ...{ kind: 'path', d: `M -1 1 H ${width + 1} V ${height} H -1 Z`, fill: '#ffffff' },
    ...{ x: left, y: top },
  };
  return [...(level > 0 ? [way] : []), paper, ...movePiece(label, left, top)];
}

function labelled({ id, days }: PlannedLane, { scale, right, pen, wording }: RowSetting) {
  const spoken = days.filter(({ words }) => words.length > 0);
  const labels = spoken.map(({ words, on }) =>
    words.map((text) => pen.label(text, on, wording.isOneLine)),
  );
  const wanted = spoken.map(({ on, weight }, index) => ({
    ...{ at: scale.at(on), weight, widths: (labels[index] ?? []).map(({ width }) => width) },
  }));
  const room = {
    low: scale.left - BESIDE,
    high: right,
    levels: wording.levels[id],
    gap: LABEL_GAP,
  };
  return placeLabels(wanted, room).flatMap((place) => {
    const label = labels[place.index]?.[place.variant];
    return label ? [{ place, label, at: wanted[place.index]?.at ?? 0 }] : [];
  });
}

/** Name, line, marks and words of a row. */
export function lanePiece(
  lane: PlannedLane,
  gaps: readonly PlannedGap[],
  setting: RowSetting,
): Piece {
  const { scale, pen, wording } = setting;
  const y = TRACK / 2 + (gaps.length > 0 ? pen.line - 2 : 0);
  const labels = labelled(lane, setting);
  const used = Math.max(0, ...labels.map(({ place }) => place.level + 1));
  const name = pen.lines(lane.name, INK.middle, scale.left - 2 * BESIDE);
  const height = y + TRACK / 2 + used * (wording.isOneLine ? 1 : 2) * pen.line;
  return {
    marks: [
      ...movePiece(name, 0, y - pen.line / 2),
      ...trackMarks(lane, scale, y),
      ...gaps.flatMap((gap) => gapMarks(gap, scale, y, pen)),
      ...labels.flatMap(({ place, label, at }) => labelMarks(place, label, at, y)),
      ...lane.days.flatMap((day) => dayMarks(day, scale, y)),
    ],
    height: Math.max(height, y - pen.line / 2 + name.height),
  };
}
