import type { CarrierRule } from './carrierRules.ts';
import { checkDigit } from './checkDigit.ts';

/** A carrier that a number can belong to, and whether its check digit is right; `none` when it has none. */
export type Candidate = Readonly<{
  carrier: string;
  format: string;
  checkDigit: 'ok' | 'bad' | 'none';
}>;

/** The longest text that is looked at; no number is longer. */
const LONGEST = 100;

const ORDER: readonly Candidate['checkDigit'][] = ['ok', 'none', 'bad'];

function stateOf({ check }: CarrierRule, { SerialNumber, CheckDigit }: Record<string, string>) {
  if (!check || SerialNumber === undefined || CheckDigit === undefined) return 'none';
  return checkDigit(check, SerialNumber) === CheckDigit ? 'ok' : 'bad';
}

function match(rule: CarrierRule, number: string): readonly Candidate[] {
  const groups = rule.pattern.exec(number)?.groups;
  if (!groups) return [];
  const { carrier, format, countries } = rule;
  // A right digit is not enough: a country that does not exist has no post.
  const post = countries ? countries[groups['CountryCode'] ?? ''] : carrier;
  return post ? [{ carrier: post, format, checkDigit: stateOf(rule, groups) }] : [];
}

/**
 * The carriers that a tracking number can belong to, those with a right check digit first. Blanks and hyphens in it do
 * not count. A right digit is a hint, no proof: several carriers use the same lengths.
 */
export function identifyNumber(text: string, rules: readonly CarrierRule[]): readonly Candidate[] {
  const written = text.slice(0, LONGEST).toUpperCase().trim();
  // Some carriers have a hyphen in the number itself.
  const forms = new Set([written.replace(/[\s-]/g, ''), written.replace(/\s/g, '')]);
  const found = [...forms].flatMap((form) => rules.flatMap((rule) => match(rule, form)));
  const best = ORDER.flatMap((state) => found.filter((one) => one.checkDigit === state));
  return best.filter(({ carrier }, at) => best.findIndex((one) => one.carrier === carrier) === at);
}

/** The one carrier whose check digit proves it, for a number that a list gives without its carrier. */
export function provenCarrier(number: string, rules: readonly CarrierRule[]): string | undefined {
  const proven = identifyNumber(number, rules).filter(({ checkDigit: state }) => state === 'ok');
  return proven.length === 1 ? proven[0]?.carrier : undefined;
}
