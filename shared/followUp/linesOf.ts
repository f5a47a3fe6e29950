import type { NextFollowUp } from './chooseNext.ts';
import { followUpRules } from './rules.ts';
import type { FollowUpRule, TodayGroup } from './vocabulary.ts';

/** Lines that a day shows at most; there are fewer rules than that. */
export const MOST_LINES = 30;
/** Cases of one reason that stand one by one. */
const FEW = 3;

/** One line of Today: a case, or several that have the same reason. */
export type TodayLine<T> = Readonly<{ rule: FollowUpRule; group: TodayGroup; items: readonly T[] }>;

type Reasoned = Pick<NextFollowUp, 'rule'>;
/** The items of one reason, and whether they stand one by one. */
type Block<T> = Readonly<{ rule: FollowUpRule; items: T[]; isApart: boolean }>;

function blocksOf<T extends Reasoned>(items: readonly T[]): readonly Block<T>[] {
  const byRule = new Map<FollowUpRule, T[]>();
  for (const item of items) {
    const known = byRule.get(item.rule);
    if (known) known.push(item);
    else byRule.set(item.rule, [item]);
  }
  return [...byRule].map(([rule, some]) => ({ rule, items: some, isApart: some.length <= FEW }));
}

const countLines = (blocks: readonly Block<unknown>[]): number =>
  blocks.reduce((sum, { items, isApart }) => sum + (isApart ? items.length : 1), 0);

/** Draws blocks together from the least urgent one on, until the lines are few enough. */
function fitted<T>(blocks: readonly Block<T>[]): readonly Block<T>[] {
  if (countLines(blocks) <= MOST_LINES) return blocks;
  const last = blocks.findLast(({ items, isApart }) => isApart && items.length > 1);
  if (!last) return blocks;
  return fitted(blocks.map((block) => (block === last ? { ...block, isApart: false } : block)));
}

/**
 * The lines of a day: cases one by one, but equal reasons together where they are more than a few, so that a large
 * shop never looks at more than thirty lines. Items stay in their order.
 */
export function linesOf<T extends Reasoned>(items: readonly T[]): readonly TodayLine<T>[] {
  return fitted(blocksOf(items)).flatMap(({ rule, items: some, isApart }) => {
    const line = (shown: readonly T[]) => ({
      rule,
      group: followUpRules[rule].group,
      items: shown,
    });
    return isApart ? some.map((item) => line([item])) : [line(some)];
  });
}
