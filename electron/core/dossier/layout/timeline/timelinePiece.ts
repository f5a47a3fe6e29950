import type {
  DossierTimeline,
  LegendEntry,
} from '../../../../../shared/dossier/dossierTimeline.ts';
import { movePiece, type Piece } from '../PageFlow.ts';
import type { Density, Mark } from '../page.ts';
import { stack, type Typesetter } from '../Typesetter.ts';
import { axisTicks } from './axisTicks.ts';
import { lanePiece, type Wording } from './lanePiece.ts';
import { Pen } from './Pen.ts';
import { type Scale, scaleOf } from './Scale.ts';
import { drawLine, drawShape, INK } from './shapes.ts';

/** Width of the names of the rows, and room that marks need beyond the first and last day, in points. */
const NAMES = 66;
const EDGE = 8;
/** Between two rows, and between two entries of the legend. */
const ROW_GAP = 3;
const ENTRY_GAP = 13;
/** Room that a named day takes on the axis. */
const TICK = 62;

/** What the drawing is set with; `width` is that of the text area. */
type Frame = Readonly<{ width: number; pen: Pen; scale: Scale; wording: Wording }>;

/** The days of the ends, and between them those that do not come near another; with a faint line up to the top. */
function axisPiece({ from, to }: DossierTimeline, height: number, { width, pen, scale }: Frame) {
  const [start, end] = [pen.word(from, INK.middle), pen.word(to, INK.middle)];
  const [low, high] = [scale.left - EDGE + start.width, width - end.width];
  const inner = axisTicks(from, to, Math.floor((scale.right - scale.left) / TICK))
    .map(({ on, label }) => ({ at: scale.at(on), word: pen.word(label, INK.middle) }))
    .filter(({ at, word }) => at - word.width / 2 > low + 6 && at + word.width / 2 < high - 6);
  const line = (at: number) =>
    drawLine([at, 0], [0, height + 2], { stroke: INK.grid, weight: 0.5 });
  const marks: readonly Mark[] = [
    ...[scale.left, ...inner.map(({ at }) => at), scale.right].map(line),
    { kind: 'text', block: start.block, x: scale.left - EDGE, y: height + 3 },
    ...inner.map(
      ({ at, word }): Mark => ({
        ...{ kind: 'text', block: word.block, x: at - word.width / 2, y: height + 3 },
      }),
    ),
    { kind: 'text', block: end.block, x: high, y: height + 3 },
  ];
  return { marks, height: height + 3 + pen.line };
}

/** Shapes and their words in lines, broken between two entries. */
function legendPiece(legend: readonly LegendEntry[], { width, pen }: Frame): Piece {
  const state: { marks: Mark[]; x: number; y: number } = { marks: [], x: 0, y: 0 };
  for (const { shape, words } of legend) {
    const word = pen.word(words, INK.middle);
    const lead = shape === 'gap' ? 18 : 9;
    if (state.x > 0 && state.x + lead + word.width > width) {
      state.x = 0;
      state.y += pen.line + 1;
    }
    const { x, y } = state;
    state.marks.push(...drawShape(shape, x + lead / 2, y + pen.line / 2));
    state.marks.push({ kind: 'text', block: word.block, x: x + lead + 3, y });
    state.x += lead + 3 + word.width + ENTRY_GAP;
  }
  return { marks: state.marks, height: legend.length > 0 ? state.y + pen.line : 0 };
}

function lanesPiece({ lanes, gaps }: DossierTimeline, { width, ...frame }: Frame): Piece {
  const rows = lanes.map((lane) =>
    lanePiece(lane, lane.id === 'parcel' ? gaps : [], { ...frame, right: width }),
  );
  return stack(rows, ROW_GAP);
}

/** How wordy a drawing can be, the most first: fewer words make it lower. */
export const wordings: readonly [Wording, ...(readonly Wording[])] = [
  { isOneLine: false, levels: { order: 2, parcel: 3, messages: 1, dispute: 2 } },
  { isOneLine: true, levels: { order: 2, parcel: 3, messages: 1, dispute: 2 } },
  { isOneLine: true, levels: { order: 1, parcel: 2, messages: 1, dispute: 1 } },
  { isOneLine: true, levels: { order: 1, parcel: 1, messages: 1, dispute: 1 } },
];

/** What the drawing is set with. */
export type DrawingInput = Readonly<{
  width: number;
  density: Density;
  type: Typesetter;
  wording: Wording;
}>;

/**
 * The story of an order as a drawing of the width of the page: a row for order, parcel, messages and claim, over one
 * line of time. Words never meet or leave the width; what finds no place for its words keeps its mark.
 */
export function timelinePiece(timeline: DossierTimeline, input: DrawingInput): Piece {
  const { width, density, type, wording } = input;
  const pen = new Pen(type, Math.max(7, density.tableSize - 2));
  const scale = scaleOf(timeline, NAMES + EDGE, width - EDGE);
  const frame = { width, pen, scale, wording };
  const style = { size: density.summarySize + 1, bold: true };
  const heading = type.piece(timeline.heading, style, width);
  const lanes = lanesPiece(timeline, frame);
  const axis = axisPiece(timeline, lanes.height, frame);
  const drawing = { marks: [...axis.marks, ...lanes.marks], height: axis.height };
  const legend = legendPiece(timeline.legend, frame);
  const parts = stack([heading, drawing], 3);
  return {
    marks: [...parts.marks, ...movePiece(legend, 0, parts.height + 4)],
    height: parts.height + (legend.height > 0 ? legend.height + 4 : 0),
  };
}
