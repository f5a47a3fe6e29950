import { type Blank, type BlankValues, isBlank } from './blanks.ts';
import { blanksOf, splitTemplate } from './splitTemplate.ts';
import type { MessageTemplate } from './templateFile.ts';
import { type WordSources, wordsFor } from './wordsFor.ts';

/** What a template is filled from: the words of its language, similar items, and the typed values. */
export type Filling = WordSources & Readonly<{ values: BlankValues }>;

/** A part of a filled text: the template's own words, what fills a blank, or a blank that is left. */
export type FilledPart =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'filled'; blank: Blank; text: string }>
  | Readonly<{ kind: 'blank'; blank: Blank }>;

/** A message as it can be sent once no blank is left. Blanks that are left stand in the text as `{name}`. */
export type FilledMessage = Readonly<{
  subject: string;
  body: string;
  /** Every blank of the message, in the order in which it is met. */
  asked: readonly Blank[];
  /** Those of them that nothing fills yet. */
  left: readonly Blank[];
  /** Those of them whose value cannot be understood: a date that is none, an amount without a currency. */
  wrong: readonly Blank[];
}>;

/** Ready answers hold blanks of their own: the amount of a refund. No text that was typed is read again. */
function partOf(filling: Filling, blank: Blank): readonly FilledPart[] {
  const typed = filling.values[blank] ?? '';
  const text = typed.trim() === '' ? undefined : wordsFor(filling, blank, typed);
  if (!text) return [{ kind: 'blank', blank }];
  if (text === typed.trim()) return [{ kind: 'filled', blank, text }];
  return splitTemplate(text).flatMap((part): readonly FilledPart[] => {
    if (part.kind === 'words') return [{ kind: 'filled', blank, text: part.text }];
    if (isBlank(part.name) && part.name !== blank) return partOf(filling, part.name);
    return [{ kind: 'filled', blank, text: `{${part.name}}` }];
  });
}

const STOP = /[.。]$/;

/** Own words may end in a full stop where the template has one. */
function withoutDoubleStop(parts: readonly FilledPart[]): readonly FilledPart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const isDouble =
      part.kind === 'filled' &&
      STOP.test(part.text) &&
      next?.kind === 'words' &&
      /^[.。]/.test(next.text);
    return isDouble ? { ...part, text: part.text.replace(STOP, '') } : part;
  });
}

/** A template as far as it can be filled, part by part. What stands between braces and is no blank is a word. */
export function filledParts(template: string, filling: Filling): readonly FilledPart[] {
  const parts = splitTemplate(template).flatMap((part): readonly FilledPart[] => {
    if (part.kind === 'words') return [part];
    return isBlank(part.name)
      ? partOf(filling, part.name)
      : [{ kind: 'words', text: `{${part.name}}` }];
  });
  return withoutDoubleStop(parts);
}

const textOf = (parts: readonly FilledPart[]): string =>
  parts.map((part) => (part.kind === 'blank' ? `{${part.blank}}` : part.text)).join('');

const onlyOnce = (names: readonly Blank[]): readonly Blank[] => [...new Set(names)];

/** Every blank of a text: those of the template, and each one's own behind it. */
function askedIn(template: string, parts: readonly FilledPart[]): readonly Blank[] {
  const inside = parts.flatMap((part) => (part.kind === 'words' ? [] : part.blank));
  return onlyOnce([...blanksOf(template), ...inside]);
}

/** Fills a template. Nothing is left out: a blank without a value, or with a wrong one, is named in `left`. */
export function fillTemplate(template: MessageTemplate, filling: Filling): FilledMessage {
  const [subject, body] = [template.subject, template.body].map((text) =>
    filledParts(text, filling),
  );
  const parts = [...(subject ?? []), ...(body ?? [])];
  const left = onlyOnce(parts.flatMap((part) => (part.kind === 'blank' ? part.blank : [])));
  return {
    subject: textOf(subject ?? []),
    body: textOf(body ?? []),
    asked: askedIn(`${template.subject}\n${template.body}`, parts),
    left,
    wrong: left.filter((blank) => (filling.values[blank] ?? '').trim() !== ''),
  };
}
