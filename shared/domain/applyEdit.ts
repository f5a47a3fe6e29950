import { type Case, CaseSchema, type ListName, ListNameSchema } from './case.ts';
import { applyChanges, type Changes } from './edit.ts';

type Item = Readonly<{ id: string }>;

/** The lists of a case that a change touches, with the ids of the items that it touches. */
function touchedBy({ items = [] }: Changes): ReadonlyMap<ListName, ReadonlySet<string>> {
  const touched = new Map<ListName, Set<string>>();
  for (const { list, id } of items) touched.set(list, (touched.get(list) ?? new Set()).add(id));
  return touched;
}

/** The list after a change: what it touched as it was checked, the rest as it was. */
function listAfter<T extends Item>(
  order: readonly Item[],
  before: readonly T[],
  checked: readonly T[],
): T[] {
  const items = new Map([...before, ...checked].map((item) => [item.id, item]));
  return order.flatMap(({ id }) => items.get(id) ?? []);
}

/**
 * The case after a change, or undefined when that is no case. Only what the change touches is checked, as the rest was
 * checked before: the answer is the one of `CaseSchema` for the whole. Pure.
 */
export function applyEdit(before: Case, changes: Changes): Case | undefined {
  const after = applyChanges(before.id, before, changes);
  const touched = touchedBy(changes);
  const lists = ListNameSchema.options.map((list) => {
    const ids = touched.get(list);
    return [list, ids ? after[list].filter(({ id }) => ids.has(id)) : []] as const;
  });
  const paths = Object.keys(changes.set ?? {});
  const isSet = (part: 'buyer' | 'order') => paths.some((path) => path.startsWith(`${part}.`));
  const [buyer, order] = [isSet('buyer'), isSet('order')];
  const unset = { ...(!buyer && { buyer: {} }), ...(!order && { order: {} }) };
  const checked = CaseSchema.safeParse({
    ...after,
    ...unset,
    ...Object.fromEntries(lists),
  }).data;
  if (!checked) return undefined;
  const merged = <T extends Item>(list: ListName, was: readonly T[], is: readonly T[]): T[] =>
    touched.has(list) ? listAfter(after[list], was, is) : [...was];
  return {
    ...checked,
    buyer: buyer ? checked.buyer : before.buyer,
    order: order ? checked.order : before.order,
    items: merged('items', before.items, checked.items),
    evidence: merged('evidence', before.evidence, checked.evidence),
    legs: merged('legs', before.legs, checked.legs),
    events: merged('events', before.events, checked.events),
    messages: merged('messages', before.messages, checked.messages),
    followUps: merged('followUps', before.followUps, checked.followUps),
    disputes: merged('disputes', before.disputes, checked.disputes),
    offers: merged('offers', before.offers, checked.offers),
    exports: merged('exports', before.exports, checked.exports),
  };
}
