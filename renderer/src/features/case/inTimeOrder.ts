import { instantOf, type Moment } from '../../../../shared/domain/moment.ts';

/** Moments without a zone are read in one and the same, so that they stay in their order among each other. */
const ASSUMED = 'UTC';

type Timed = Readonly<{ at: Moment }>;

const timeOf = ({ at }: Timed): number => instantOf(at, ASSUMED).epochMilliseconds;

/** What happened, the oldest first. */
export const oldestFirst = <T extends Timed>(some: readonly T[]): readonly T[] =>
  some.toSorted((one, other) => timeOf(one) - timeOf(other));

/** What happened, the newest first. */
export const newestFirst = <T extends Timed>(some: readonly T[]): readonly T[] =>
  some.toSorted((one, other) => timeOf(other) - timeOf(one));
