/** Words that belong to a place on a line: the widths of the ways to say it, the best first; all in points. */
export type WantedLabel = Readonly<{ at: number; widths: readonly number[]; weight: number }>;

/** Where the words went: which way to say it, on which level under the line, from where. */
export type PlacedLabel = Readonly<{
  index: number;
  variant: number;
  level: number;
  left: number;
  width: number;
}>;

/** The room for labels: from `low` to `high` along the line, so many `levels` under it, `gap` between two labels. */
export type LabelRoom = Readonly<{ low: number; high: number; levels: number; gap: number }>;

/** A label on its level, or the thin line that leads to a lower one. */
type Span = Readonly<{ level: number; from: number; to: number }>;
type Place = Omit<PlacedLabel, 'index'>;
type Label = WantedLabel & Readonly<{ index: number }>;

/** In which order labels choose, and on which side of their mark they stand first. */
type Habit = Readonly<{
  order: (one: Label, other: Label) => number;
  sides: readonly ('middle' | 'after' | 'before')[];
}>;

/** What has this weight may choose before all that has less. */
const WEIGHTY = 5;
const first = (one: Label, other: Label) =>
  Number(other.weight >= WEIGHTY) - Number(one.weight >= WEIGHTY);

const habits: readonly Habit[] = [
  { order: (a, b) => b.weight - a.weight || a.at - b.at, sides: ['middle', 'after', 'before'] },
  { order: (a, b) => first(a, b) || b.at - a.at, sides: ['after', 'middle', 'before'] },
  { order: (a, b) => first(a, b) || a.at - b.at, sides: ['before', 'middle', 'after'] },
];

/** A line needs less room than words. */
const LINE_GAP = 2;
/** How far words go beyond the middle of their mark, where they begin or end there. */
const OVERHANG = 3;

function meets(one: Span, other: Span, gap: number): boolean {
  const isLine = one.from === one.to || other.from === other.to;
  const apart = isLine ? LINE_GAP : gap;
  return one.level === other.level && one.from < other.to + apart && other.from < one.to + apart;
}

function spansOf(at: number, { level, left, width }: Place): readonly Span[] {
  const way = Array.from({ length: level }, (_, above) => ({ level: above, from: at, to: at }));
  return [{ level, from: left, to: left + width }, ...way];
}

function tries({ at, widths }: Label, { sides }: Habit, room: LabelRoom): readonly Place[] {
  const { low, high, levels } = room;
  const begin = (width: number) => ({
    middle: at - width / 2,
    after: at - OVERHANG,
    before: at + OVERHANG - width,
  });
  const fitting = widths.flatMap((width, variant) =>
    width > high - low ? [] : sides.map((side) => ({ variant, width, left: begin(width)[side] })),
  );
  return Array.from({ length: levels }, (_, level) => level).flatMap((level) =>
    fitting.map(({ variant, width, left }) => ({
      ...{ variant, width, level, left: Math.min(Math.max(left, low), high - width) },
    })),
  );
}

function placeBy(habit: Habit, labels: readonly Label[], room: LabelRoom): readonly PlacedLabel[] {
  const taken: Span[] = [];
  const isFree = (span: Span) => !taken.some((other) => meets(span, other, room.gap));
  return labels.toSorted(habit.order).flatMap((label) => {
    const found = tries(label, habit, room).find((one) => spansOf(label.at, one).every(isFree));
    if (!found) return [];
    taken.push(...spansOf(label.at, found));
    return [{ ...found, index: label.index }];
  });
}

/** How much is told: what weighs more counts more; short words and low places a little less. */
const worth = (places: readonly PlacedLabel[], labels: readonly Label[]): number =>
  places.reduce(
    (sum, { index, variant, level }) =>
      sum + 1 + (labels[index]?.weight ?? 0) - variant / 4 - level / 2,
    0,
  );

/** Each label in the middle under its mark after all, where it meets no other there. */
function centred(
  places: readonly PlacedLabel[],
  labels: readonly Label[],
  { low, high, gap }: LabelRoom,
): readonly PlacedLabel[] {
  const atOf = ({ index }: PlacedLabel) => labels[index]?.at ?? 0;
  const now = [...places];
  for (const [turn, place] of places.entries()) {
    const left = Math.min(Math.max(atOf(place) - place.width / 2, low), high - place.width);
    const moved = { ...place, left };
    const others = now.toSpliced(turn, 1).flatMap((other) => spansOf(atOf(other), other));
    const spans = spansOf(atOf(place), moved);
    if (!spans.some((span) => others.some((other) => meets(span, other, gap)))) now[turn] = moved;
  }
  return now;
}

/**
 * Places labels so that none meets another or the line that leads to another, and none leaves the room. What finds no
 * place is left out, of the ways tried the one that tells the most. Pure: equal input gives equal places.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  room: LabelRoom,
): readonly PlacedLabel[] {
  const labels = wanted.map((label, index) => ({ ...label, index }));
  const ways = habits.map((habit) => placeBy(habit, labels, room));
  const best = ways.reduce((one, way) => (worth(way, labels) > worth(one, labels) ? way : one));
  return centred(best, labels, room);
}
