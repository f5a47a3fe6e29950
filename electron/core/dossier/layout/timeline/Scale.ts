import { placeOf } from '../../../../../shared/timeline/timelineOf.ts';

/** Where the days of a story stand on a page: from `left` to `right`, in points. */
export type Scale = Readonly<{ left: number; right: number; at: (on: string) => number }>;

/** Spreads a story's days evenly between two places. */
export function scaleOf(
  story: Readonly<{ from: string; to: string }>,
  left: number,
  right: number,
): Scale {
  return { left, right, at: (on) => left + placeOf(story, on) * (right - left) };
}
