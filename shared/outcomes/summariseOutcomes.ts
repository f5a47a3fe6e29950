import type { Money } from '../domain/money.ts';
import type { EndedDispute } from './endedDispute.ts';

/** What outcomes are compared by. */
export const outcomeGroupings = ['platform', 'reason', 'country', 'carrier'] as const;
export type OutcomeGrouping = (typeof outcomeGroupings)[number];

/** How often disputes of one group ended how, and what they cost; one sum for each currency. */
export type OutcomeGroup = Readonly<{
  /** Id of the platform or reason, code of the country, name of the carrier; undefined where it is not known. */
  key: string | undefined;
  counts: Readonly<Record<EndedDispute['outcome'], number>>;
  total: number;
  paid: readonly Money[];
}>;

/** A dispute with several carriers belongs to each of them. */
function keysOf(ended: EndedDispute, by: OutcomeGrouping): readonly (string | undefined)[] {
  if (by !== 'carrier') return [ended[by]];
  return ended.carriers.length > 0 ? ended.carriers : [undefined];
}

function sums(moneys: readonly Money[]): readonly Money[] {
  const byCurrency = new Map<string, number>();
  for (const { minor, currency } of moneys)
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  return [...byCurrency].map(([currency, minor]) => ({ currency, minor }));
}

function groupOf(key: string | undefined, disputes: readonly EndedDispute[]): OutcomeGroup {
  const count = (wanted: EndedDispute['outcome']) =>
    disputes.filter(({ outcome }) => outcome === wanted).length;
  return {
    key,
    counts: {
      won: count('won'),
      lost: count('lost'),
      settled: count('settled'),
      withdrawn: count('withdrawn'),
    },
    total: disputes.length,
    paid: sums(disputes.flatMap(({ paid }) => paid ?? [])),
  };
}

/** Ended disputes in groups, the largest first. */
export function summariseOutcomes(
  ended: readonly EndedDispute[],
  by: OutcomeGrouping,
): readonly OutcomeGroup[] {
  const groups = new Map<string | undefined, EndedDispute[]>();
  for (const dispute of ended)
    for (const key of new Set(keysOf(dispute, by)))
      groups.set(key, [...(groups.get(key) ?? []), dispute]);
  return [...groups]
    .map(([key, disputes]) => groupOf(key, disputes))
    .toSorted((a, b) => b.total - a.total);
}
