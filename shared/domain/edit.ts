import { z } from '../zod.ts';
import { type Case, type ListName, ListNameSchema } from './case.ts';
import { JsonSchema } from './json.ts';
import { IdSchema } from './text.ts';

/** A field that an edit may set: a field of the case, or of its buyer or order. */
export const FieldPathSchema = z.enum([
  'platform',
  'orderNumber',
  'shop',
  'stage',
  'stageOn',
  'notes',
  'deletedAt',
  'feedback',
  'buyer.name',
  'buyer.country',
  'buyer.language',
  'buyer.email',
  'buyer.phone',
  'buyer.address',
  'order.orderedAt',
  'order.paidAt',
  'order.total',
  'order.promisedOn',
  'order.protectedUntil',
]);
export type FieldPath = z.infer<typeof FieldPathSchema>;

/** Values by field name; null takes the field away. */
const FieldsSchema = z.record(z.string(), JsonSchema);

/**
 * A change of one list item: fields set (the item is added when new), or the item removed. `before` moves it, or
 * puts a new one, before another item of the list; null to the end. Without it an item stays where it is.
 */
export const ItemEditSchema = z.union([
  z.strictObject({
    list: ListNameSchema,
    id: IdSchema,
    set: FieldsSchema,
    before: IdSchema.nullable().optional(),
  }),
  z.strictObject({ list: ListNameSchema, id: IdSchema, removed: z.literal(true) }),
]);
export type ItemEdit = Readonly<z.infer<typeof ItemEditSchema>>;

/** The edit that adds a whole item to its list, or sets all the fields that it has. */
export function setItem<T extends Readonly<{ id: string }>>(list: ListName, item: T): ItemEdit {
  const { id, ...fields } = item;
  return { list, id, set: FieldsSchema.parse(JSON.parse(JSON.stringify(fields))) };
}

/** The same as it stands in a log: fields that only a newer program knows are left out, and the rest is read. */
export const KnownFieldsSchema = FieldsSchema.transform((set) =>
  Object.fromEntries(
    FieldPathSchema.options.flatMap((path) =>
      Object.hasOwn(set, path) ? [[path, set[path] ?? null] as const] : [],
    ),
  ),
).pipe(z.partialRecord(FieldPathSchema, z.json()));

/** What a change says, without the case it is for. */
export const ChangesSchema = z.strictObject({
  set: z.partialRecord(FieldPathSchema, JsonSchema).optional(),
  items: z.array(ItemEditSchema).optional(),
});
export type Changes = Readonly<z.infer<typeof ChangesSchema>>;

/** One change of one case: the unit that is saved, undone, merged and shown in the history. */
export const EditSchema = ChangesSchema.extend({ caseId: IdSchema });
export type Edit = Readonly<z.infer<typeof EditSchema>>;

const emptyCase = (id: string): Case => ({
  id,
  platform: 'other',
  orderNumber: id,
  stage: 'paid',
  buyer: {},
  order: {},
  items: [],
  evidence: [],
  legs: [],
  events: [],
  messages: [],
  followUps: [],
  disputes: [],
  offers: [],
  exports: [],
});

type Fields = Readonly<Record<string, unknown>>;
type Item = Readonly<{ id: string }>;

function withFields(before: object, set: Fields): Fields {
  const after = { ...before, ...set };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
}

function withField(aCase: Fields, path: string, value: unknown): Fields {
  const [head = path, field] = path.split('.');
  if (field === undefined) return withFields(aCase, { [head]: value });
  return { ...aCase, [head]: withFields(Object(aCase[head]), { [field]: value }) };
}

/** A neighbour that is not there any more means the end: another computer may have removed it. */
function placed(list: readonly Item[], item: Item, before: string | null): readonly Item[] {
  const others = list.filter(({ id }) => id !== item.id);
  const at = others.findIndex(({ id }) => id === before);
  return others.toSpliced(at === -1 ? others.length : at, 0, item);
}

function withItem(list: readonly Item[], edit: ItemEdit): readonly Item[] {
  if ('removed' in edit) return list.filter((item) => item.id !== edit.id);
  const known = list.find(({ id }) => id === edit.id);
  const changed = { ...withFields(known ?? {}, edit.set), id: edit.id };
  if (edit.before !== undefined) return placed(list, changed, edit.before);
  return known ? list.map((item) => (item === known ? changed : item)) : [...list, changed];
}

/**
 * Applies a change to a case, or makes the case when there is none. Pure: the same changes in the same
 * order give the same case on every machine. The answer is not checked yet; parse it with `CaseSchema`.
 */
export function applyChanges(
  id: string,
  before: Case | undefined,
  changes: Changes,
): Readonly<Record<ListName, readonly Item[]>> {
  const start = before ?? emptyCase(id);
  let after: Fields = start;
  for (const [path, value] of Object.entries(changes.set ?? {}))
    after = withField(after, path, value);
  const { items, evidence, legs, events, messages, followUps, disputes, offers, exports } = start;
  const lists: Record<ListName, readonly Item[]> = {
    ...{ items, evidence, legs, events, messages, followUps, disputes, offers, exports },
  };
  for (const edit of changes.items ?? []) lists[edit.list] = withItem(lists[edit.list], edit);
  return { ...after, ...lists };
}
