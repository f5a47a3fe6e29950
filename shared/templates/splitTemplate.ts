import { type Blank, isBlank } from './blanks.ts';

/** A part of a template: words that stand as they are, or the name of a blank. */
export type TemplatePart =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'blank'; name: string }>;

const BLANK = /\{([^{}\n]*)\}/g;

/** Takes a template apart. Blanks stand as `{name}`; a brace without a partner is a word like any other. */
export function splitTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(BLANK)) {
    if (match.index > end) parts.push({ kind: 'words', text: template.slice(end, match.index) });
    parts.push({ kind: 'blank', name: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ kind: 'words', text: template.slice(end) });
  return parts;
}

const namesIn = (template: string): readonly string[] => [
  ...new Set(splitTemplate(template).flatMap((part) => (part.kind === 'blank' ? part.name : []))),
];

/** The blanks of a template, each once, in the order in which they stand. */
export const blanksOf = (template: string): readonly Blank[] => namesIn(template).filter(isBlank);

/** What stands between braces in a template and is no blank. */
export const unknownBlanksOf = (template: string): readonly string[] =>
  namesIn(template).filter((name) => !isBlank(name));
