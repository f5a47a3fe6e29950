import type { TimelineLane, TimelineMark } from '../timeline/marksOf.ts';

/** What the dossier draws: all but feedback, which is no proof. */
export type DrawnKind = Exclude<TimelineMark['kind'], 'feedback'>;

/** How a mark is drawn; a delivery stands out among the lines of a carrier. */
export type TimelineShape = DrawnKind | 'delivered';

/**
 * What happened on a day. `words` say it, the longest way first; none where the shapes say enough. Where not all words
 * have room, those of the greater weight stay.
 */
export type PlannedDay = Readonly<{
  on: string;
  shapes: readonly TimelineShape[];
  words: readonly string[];
  weight: number;
}>;

/** A row of the drawing. */
export type PlannedLane = Readonly<{
  id: TimelineLane;
  name: string;
  days: readonly PlannedDay[];
}>;

/** Days without a word from the carrier, said the longest way first. */
export type PlannedGap = Readonly<{ from: string; to: string; words: readonly string[] }>;

/** What a shape means that may stand without words. */
export type LegendEntry = Readonly<{ shape: TimelineShape | 'gap'; words: string }>;

/** The story of an order from day to day, in words, before any geometry. Dates are calendar dates, `2026-03-04`. */
export type DossierTimeline = Readonly<{
  heading: string;
  from: string;
  to: string;
  lanes: readonly PlannedLane[];
  gaps: readonly PlannedGap[];
  legend: readonly LegendEntry[];
}>;
