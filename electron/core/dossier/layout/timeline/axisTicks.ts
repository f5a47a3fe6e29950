import { Temporal } from 'temporal-polyfill';

/** A day that the axis names. */
export type AxisTick = Readonly<{ on: string; label: string }>;

type Step = Readonly<{ days: number }> | Readonly<{ months: number }>;

/** Steps to try, with about how many days they take. */
const steps: readonly Readonly<{ step: Step; about: number }>[] = [
  ...[1, 2, 7, 14].map((days) => ({ step: { days }, about: days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120].map((months) => ({ step: { months }, about: months * 30.4 })),
];

/** Whole months are counted from January, so that the same months are named in every story. */
function firstOfStep(from: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if ('days' in step) return from.add(step);
  const first = from.with({ day: 1 });
  const begun = (first.year * 12 + first.month - 1) % step.months;
  return begun === 0 && from.day === 1 ? from : first.add({ months: step.months - begun });
}

/**
 * Days to name between the first and the last of a story, at most about `most` of them: days or weeks from its first
 * day, else first days of months. The ends themselves are not among them.
 */
export function axisTicks(from: string, to: string, most: number): readonly AxisTick[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const { days } = first.until(last);
  const found = steps.find(({ about }) => days / about <= most) ?? steps.at(-1);
  if (!found) return [];
  const { step } = found;
  const ticks: AxisTick[] = [];
  const beyond = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, last) >= 0;
  for (let day = firstOfStep(first, step); !beyond(day); day = day.add(step)) {
    const on = day.toString();
    if (on !== from) ticks.push({ on, label: 'days' in step ? on : on.slice(0, 7) });
  }
  return ticks;
}
