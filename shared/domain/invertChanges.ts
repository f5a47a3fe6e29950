import { type Case, type ListName, ListNameSchema } from './case.ts';
import { type Changes, FieldPathSchema, type ItemEdit, setItem } from './edit.ts';

type Item = Readonly<{ id: string }>;

/** A case before a change, right after it, and as it is now. */
export type States = Readonly<{ before: Case; after: Case; now: Case }>;

/** Values of a case are JSON, and the same value always has its fields in the same order within one case. */
const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function valueAt(aCase: Case, path: string): unknown {
  const [head = path, field] = path.split('.');
  const value: unknown = Reflect.get(aCase, head);
  return field === undefined ? value : Reflect.get(Object(value), field);
}

/** The fields that a change set and that still are as it left them, as they were before. */
function fieldsBack({ before, after, now }: States, set: Changes['set'] = {}): Changes['set'] {
  const paths = FieldPathSchema.options.filter((path) => Object.hasOwn(set, path));
  const own = paths.filter((path) => isEqual(valueAt(now, path), valueAt(after, path)));
  const changed = own.filter((path) => !isEqual(valueAt(before, path), valueAt(after, path)));
  return Object.fromEntries(changed.map((path) => [path, valueAt(before, path) ?? null]));
}

const find = (list: readonly Item[], id: string): Item | undefined =>
  list.find((item) => item.id === id);

/** The next item behind `id` that is there; null when there is none. */
function neighbourOf(
  list: readonly Item[],
  id: string,
  isThere: (id: string) => boolean,
): string | null {
  const later = list.slice(list.findIndex((item) => item.id === id) + 1);
  return later.find((item) => isThere(item.id))?.id ?? null;
}

/** True when the items that both lists have stand in another order. */
function isReordered(before: readonly Item[], after: readonly Item[]): boolean {
  const common = (list: readonly Item[], other: readonly Item[]) =>
    list.flatMap(({ id }) => (find(other, id) ? id : []));
  return !isEqual(common(before, after), common(after, before));
}

/** The fields of an item that a change set and that still are as it left them, as they were before. */
function itemFieldsBack(before: Item, after: Item, now: Item): Readonly<Record<string, unknown>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const own = names.filter((name) => isEqual(Reflect.get(now, name), Reflect.get(after, name)));
  const changed = own.filter(
    (name) => !isEqual(Reflect.get(before, name), Reflect.get(after, name)),
  );
  return Object.fromEntries(changed.map((name) => [name, Reflect.get(before, name) ?? null]));
}

/** An item that was there before, as it was; undefined when nothing of its change is left. */
function itemBack(was: Item, made: Item | undefined, is: Item | undefined): Item | undefined {
  if (!made) return is ? undefined : was;
  return is && { ...itemFieldsBack(was, made, is), id: was.id };
}

/**
 * The edits that bring the items of a list back, the last one first: so each is put before one that stands where it
 * stood. Items that the change made, and that nothing has changed since, go.
 */
function listBack(
  { before, after, now }: States,
  list: ListName,
  ids: ReadonlySet<string>,
): readonly ItemEdit[] {
  const there = new Set<string>(now[list].map(({ id }) => id));
  const reordered = isReordered(before[list], after[list]);
  const edits: ItemEdit[] = [];
  for (const was of before[list].toReversed().filter(({ id }) => ids.has(id))) {
    const { id } = was;
    const isNew = !there.has(id);
    const back = itemBack(was, find(after[list], id), find(now[list], id));
    if (!back || !(isNew || reordered || Object.keys(back).length > 1)) continue;
    there.add(id);
    const place = neighbourOf(before[list], id, (one) => there.has(one));
    edits.push({ ...setItem(list, back), ...((isNew || reordered) && { before: place }) });
  }
  const added = after[list].filter(({ id }) => ids.has(id) && !find(before[list], id));
  const untouched = added.filter((made) => isEqual(find(now[list], made.id), made));
  return [...edits, ...untouched.map(({ id }) => ({ list, id, removed: true }) as const)];
}

/**
 * The change that takes another one back, as far as nothing later has changed the same things; undefined when
 * nothing of it is left. Pure.
 */
export function invertChanges(states: States, { set, items = [] }: Changes): Changes | undefined {
  const fields = fieldsBack(states, set) ?? {};
  const touched = ListNameSchema.options.flatMap((list) => {
    const ids = new Set(items.filter((item) => item.list === list).map(({ id }) => id));
    return listBack(states, list, ids);
  });
  if (Object.keys(fields).length + touched.length === 0) return undefined;
  return { set: fields, items: touched };
}
