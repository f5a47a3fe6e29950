import type { Case } from '../../domain/case.ts';
import { type BuyerTerm, buyerTerms } from './buyerTerms.ts';
import { foldText } from './foldedText.ts';

/** A text with what is the buyer's hidden. */
export type Redact = (text: string) => string;

type Span = Readonly<{ from: number; to: number }>;

const isCapital = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text.normalize('NFKD'));

function spansOf(text: string, { pattern, isProper }: BuyerTerm): readonly Span[] {
  const { folded, places } = foldText(text);
  const spans = [...folded.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: places[index] ?? 0,
    to: places[index + match.length] ?? text.length,
  }));
  return spans.filter(({ from }) => !isProper || isCapital(text.slice(from)));
}

function hide(text: string, spans: readonly Span[], mask: string): string {
  return spans
    .toSorted((one, other) => other.from - one.from)
    .reduce((so, { from, to }) => so.slice(0, from) + mask + so.slice(to), text);
}

/**
 * Hides in texts what a buyer is known by: name, street, postcode, phone and mail, and every mail address and foreign
 * phone number. `mask` stands in its place. Accents, width, case and grouping do not matter.
 */
export function redactorFor(buyer: Case['buyer'], mask: string): Redact {
  const terms = buyerTerms(buyer);
  const repeated = mask.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const row = new RegExp(String.raw`${repeated}(?:[\s,;]*${repeated})+`, 'g');
  return (text) =>
    terms.reduce((so, term) => hide(so, spansOf(so, term), mask), text).replace(row, mask);
}

function over<T extends object>(item: T, fields: readonly (keyof T)[], redact: Redact): T {
  const changed = fields.flatMap((field) => {
    const value = item[field];
    return typeof value === 'string' ? [[field, redact(value)]] : [];
  });
  return { ...item, ...Object.fromEntries(changed) };
}

/** A case whose buyer is not told by anything that a dossier prints; what photos show is not looked at. */
export function redactBuyer(aCase: Case, redact: Redact): Case {
  const { buyer, notes: _, ...kept } = aCase;
  const { country, language } = buyer;
  return {
    ...kept,
    buyer: { ...(country && { country }), ...(language && { language }) },
    evidence: aCase.evidence.map((item) => over(item, ['fileName', 'caption'], redact)),
    legs: aCase.legs.map((leg) => over(leg, ['copiedFrom'], redact)),
    events: aCase.events.map((event) => over(event, ['text', 'place', 'translation'], redact)),
    messages: aCase.messages.map(({ mailId: __, ...message }) =>
      over(message, ['subject', 'text', 'translation', 'channel'], redact),
    ),
    disputes: aCase.disputes.map((dispute) => ({
      ...over(dispute, ['claim', 'request', 'cause'], redact),
      ...(dispute.walk && {
        walk: over(dispute.walk, ['what', 'why', 'wants', 'acceptable'], redact),
      }),
    })),
    offers: aCase.offers.map((offer) => over(offer, ['note'], redact)),
  };
}
