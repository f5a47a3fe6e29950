import type { CitedLine, DossierPlan } from './dossierPlan.ts';

/** A text to paste into the platform's answer field. `max` is the platform's limit, null where unknown. */
export type Statement = Readonly<{ chars: number; max: number | null; body: string }>;

/** Longest line of a story in the short form, in characters. */
const SHORT_LINE = 90;

function plainLine({ date, text, cites }: CitedLine): string {
  const cited =
    cites.length > 0 ? ` [${cites[0]}${cites.length > 1 ? `–${cites.at(-1)}` : ''}]` : '';
  return `${date ? `${date}: ` : ''}${text}${cited}`;
}

function clipped(line: string, length: number): string {
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

function compose(plan: DossierPlan, lineLength: number): string {
  const sections = plan.summary.sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => clipped(plainLine(line), lineLength))].join('\n'),
  );
  return [plan.reference, plan.summary.heading, ...sections].join('\n\n');
}

/**
 * The summary as plain text for the platform's answer field, within `max` characters (code points):
 * whole lines where they fit, else each line shortened with a visible mark. Undefined when even that is
 * too long; nothing is dropped.
 */
export function composeStatement(plan: DossierPlan, max: number | null): Statement | undefined {
  const lengths = [Number.POSITIVE_INFINITY, 200, 150, 120, SHORT_LINE, 70, 50];
  for (const length of lengths) {
    const body = compose(plan, length);
    const chars = [...body].length;
    if (max === null || chars <= max) return { chars, max, body };
  }
  return undefined;
}
