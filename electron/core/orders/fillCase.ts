import { type Case, CaseSchema, type OrderItem } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import { applyChanges, type Changes, type ItemEdit, setItem } from '../../../shared/domain/edit.ts';
import { checkedMoney } from '../documents/checkedText.ts';
import { fieldChanges } from '../documents/fieldChanges.ts';
import { plainNumber } from '../documents/sameItem.ts';

/** The changes that make a case hold what an order list says beside what it holds already. */
export type Filling = Readonly<{ set: NonNullable<Changes['set']>; items: readonly ItemEdit[] }>;

/** What the log of a case tells of its past. */
export type Past = Readonly<{ isErased: boolean; isStageUntouched: boolean; isTakenBack: boolean }>;

function valueAt(aCase: Case, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(Object(at), name)), aCase);
}

/** Stages that a list may move on from: the seller has written nothing that it could overwrite. */
const EARLY: readonly string[] = ['paid', 'packed'];
const LATER: readonly string[] = ['shipped', 'delivered'];

function mayFill(before: Case, past: Past, path: string, value: unknown): boolean {
  if (path === 'stage')
    return past.isStageUntouched && EARLY.includes(before.stage) && LATER.includes(String(value));
  // What was erased at the buyer's wish does not come back with the next list.
  if (path.startsWith('buyer.') && past.isErased) return false;
  const known = valueAt(before, path);
  return known === undefined || known === '';
}

function fields(before: Case | undefined, document: CaseDocument, past: Past | undefined) {
  const all = fieldChanges(before, document);
  if (!before || !past) return all;
  const filled = Object.entries(all).filter(([path, value]) => mayFill(before, past, path, value));
  return { ...Object.fromEntries(filled), ...(before.deletedAt && { deletedAt: null }) };
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

const isSameArticle = (one: OrderItem, other: { title: string; sku?: string | undefined }) =>
  plain(one.title) === plain(other.title) ||
  (one.sku !== undefined && other.sku !== undefined && plain(one.sku) === plain(other.sku));

/**
 * Articles that the order does not have yet. One whose title the seller changed is not added a second time: no more are
 * added than the list has more than the order.
 */
function articles(
  base: Case,
  { items = [] }: CaseDocument,
  nextId: () => string,
): readonly ItemEdit[] {
  const rest = [...base.items];
  const unknown = items.filter((item) => {
    const at = rest.findIndex((one) => isSameArticle(one, item));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const missing = Math.max(0, items.length - base.items.length);
  return unknown.slice(0, missing).map(({ price, quantity = 1, ...item }) =>
    setItem('items', {
      ...item,
      id: nextId(),
      quantity,
      ...(price !== undefined && { price: checkedMoney(price) }),
    }),
  );
}

/** Parcels that the order does not have yet, told by their numbers: the seller may name the carrier in other words. */
function legs(
  { legs: known }: Case,
  { tracking = [] }: CaseDocument,
  nextId: () => string,
): readonly ItemEdit[] {
  const numbers = new Set(known.map(({ number }) => plainNumber(number)));
  return tracking
    .filter(({ number }) => !numbers.has(plainNumber(number)))
    .map(({ carrier, number }) => setItem('legs', { id: nextId(), carrier, number }));
}

/** What an order of a list adds to a case, or the case that it makes. What is there stays as it is. */
export function fillCase(
  before: Case | undefined,
  document: CaseDocument,
  past: Past | undefined,
  nextId: () => string,
): Filling {
  const set = fields(before, document, past);
  const base = CaseSchema.parse(applyChanges(before?.id ?? nextId(), before, { set }));
  return { set, items: [...articles(base, document, nextId), ...legs(base, document, nextId)] };
}
