/**
 * What may fill a blank, as it is typed: a `text` as it is; a `list` of texts, one a line; a `date` like 2026-03-04;
 * `money` like 12.30 USD; a `share` of a sum, money or 50%; a `choice` or several `choices` among the phrases of that
 * name, by their keys with commas, or any text; `items` of the vault's list of similar items by their ids, or any text.
 */
export type BlankKind =
  | 'text'
  | 'list'
  | 'date'
  | 'money'
  | 'share'
  | 'choice'
  | 'choices'
  | 'items';

/** Every blank that a template may have, and what fills it. */
export const blanks = {
  buyer: 'text',
  order: 'text',
  item: 'list',
  shop: 'text',
  carrier: 'text',
  tracking: 'text',
  reason: 'choice',
  'new-date': 'date',
  'next-news': 'date',
  'factory-on': 'date',
  similar: 'items',
  share: 'share',
  papers: 'choices',
  'act-by': 'date',
  attempt: 'choice',
  'delivered-on': 'date',
  complaint: 'choice',
  offer: 'choice',
  amount: 'money',
  'answer-by': 'date',
} as const satisfies Readonly<Record<string, BlankKind>>;

/** The name of a blank, as it stands between braces. */
export type Blank = keyof typeof blanks;

/** Every blank by name. */
export const blankNames: readonly Blank[] = Object.keys(blanks).filter(isBlank);

/** True for the name of a blank that there is. */
export function isBlank(name: string): name is Blank {
  return Object.hasOwn(blanks, name);
}

/** What fills blanks, by name, as it is typed. An empty text fills nothing. */
export type BlankValues = Readonly<Partial<Record<Blank, string>>>;
