import { isDeepStrictEqual } from 'node:util';
import type { ListName } from '../../../shared/domain/case.ts';
import { type ItemEdit, setItem } from '../../../shared/domain/edit.ts';

type Item = Readonly<{ id: string }>;

/** An item as a document or a record says it: perhaps with its id, perhaps with fields left out. */
export type Draft<T extends Item> = Omit<T, 'id'> & Readonly<{ id?: string | undefined }>;

type Kept<T extends Item> = Draft<T> & Item;

/** How the items of one list are told apart. */
export type ListRule<T extends Item> = Readonly<{
  list: ListName;
  /** Whether two items without an id in common are the same. */
  isSame: (item: Draft<T>, draft: Draft<T>) => boolean;
  /** Fields by which they are the same: of a likeness they are only filled in, never overwritten. */
  identity: readonly (keyof T & string)[];
  /** Equal items of one document are several, as two equal lines of an order are. */
  repeats?: true;
}>;

/** The edits that a merge needs, and the ids of the drafts in their order. */
export type MergedList = Readonly<{ edits: readonly ItemEdit[]; ids: readonly string[] }>;

function changesOf(item: object, draft: object, kept: readonly string[]): object {
  const isNew = ([name, value]: readonly [string, unknown]) => {
    const known: unknown = Reflect.get(item, name);
    if (name === 'id' || value === undefined || isDeepStrictEqual(known, value)) return false;
    return known === undefined || !kept.includes(name);
  };
  return Object.fromEntries(Object.entries(draft).filter(isNew));
}

/** The item of a list that a draft is: by its id, else by what it says. */
export const findKnown = <T extends Item>(
  rule: ListRule<T>,
  before: readonly T[],
  draft: Draft<T>,
): T | undefined =>
  before.find(({ id }) => id === draft.id) ?? before.find((item) => rule.isSame(item, draft));

/** Merges drafts into a list: what is there already is updated in what it says anew, the rest is added. */
export function mergeList<T extends Item>(
  rule: ListRule<T>,
  before: readonly T[],
  drafts: readonly Draft<T>[],
  nextId: (draft: Draft<T>) => string,
): MergedList {
  const added: Kept<T>[] = [];
  const taken = new Set<string>();
  const edits: ItemEdit[] = [];
  const find = (draft: Draft<T>): Kept<T> | undefined =>
    (rule.repeats ? before : [...before, ...added]).find(
      (item) => !(rule.repeats && taken.has(item.id)) && rule.isSame(item, draft),
    );
  const ids = drafts.map((draft) => {
    const known = before.find(({ id }) => id === draft.id);
    const found = known ?? find(draft);
    if (!found) {
      const item = { ...draft, id: nextId(draft) };
      added.push(item);
      edits.push(setItem(rule.list, item));
      return item.id;
    }
    taken.add(found.id);
    const changes = changesOf(found, draft, known ? [] : rule.identity);
    if (Object.keys(changes).length > 0)
      edits.push(setItem(rule.list, { id: found.id, ...changes }));
    return found.id;
  });
  return { edits, ids };
}
