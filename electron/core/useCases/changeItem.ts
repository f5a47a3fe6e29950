import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { ChangesSchema, type ItemEdit, setItem } from '../../../shared/domain/edit.ts';
import type { EntryChange, EntryName, NewOrderItem } from '../../../shared/domain/entryChange.ts';
import type { Core } from '../createCore.ts';
import { withVaultLock } from '../storage/lock.ts';

type Named = Readonly<Pick<EntryName, 'list' | 'id'>>;

/** The entry as it is. Throws AppError `entry-gone`. */
export function findEntry(aCase: Case, { list, id }: Named): Readonly<{ id: string }> {
  const found = aCase[list].find((item) => item.id === id);
  if (found) return found;
  throw new AppError('entry-gone', { order: aCase.orderNumber });
}

/** The edit that sets fields of an entry, without those that are so already; undefined when nothing is left. */
export function editOf(aCase: Case, { list, id }: Named, set: object): ItemEdit | undefined {
  const item = findEntry(aCase, { list, id });
  const isNew = ([name, value]: readonly [string, unknown]) =>
    !isDeepStrictEqual(Reflect.get(item, name) ?? null, value);
  const changed = Object.fromEntries(Object.entries(set).filter(isNew));
  if (Object.keys(changed).length === 0) return undefined;
  const { items } = ChangesSchema.parse({ items: [{ list, id, set: changed }] });
  return items?.[0];
}

/**
 * Changes fields of one entry of a list. Throws AppError `entry-gone`, `case-not-found`, `case-invalid`,
 * `vault-read-only` or `vault-locked`.
 */
export async function changeItem(core: Core, caseId: string, change: EntryChange): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const edit = editOf(await core.cases.open(caseId), change, change.set);
    if (edit) await core.cases.append({ caseId, items: [edit] });
  });
}

/** Adds an item to the order. Two equal ones are two: orders have equal lines. Throws as `changeItem` does. */
export async function addOrderItem(core: Core, caseId: string, item: NewOrderItem): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    await core.cases.open(caseId);
    const edit = setItem('items', { id: core.ids.next(), ...item });
    await core.cases.append({ caseId, items: [edit] });
  });
}

/** What goes with an entry: the events of a leg, the offers of a dispute. */
function belongingTo(aCase: Case, { list, id }: EntryName): readonly ItemEdit[] {
  const removed = true as const;
  const events = aCase.events.filter(({ legId }) => list === 'legs' && legId === id);
  const offers = aCase.offers.filter(({ disputeId }) => list === 'disputes' && disputeId === id);
  return [
    ...events.map((event): ItemEdit => ({ list: 'events', id: event.id, removed })),
    ...offers.map((offer): ItemEdit => ({ list: 'offers', id: offer.id, removed })),
  ];
}

/** Takes an entry out of a case with what belongs to it, as one change. Throws as `changeItem` does. */
export async function removeItem(core: Core, caseId: string, entry: EntryName): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const aCase = await core.cases.open(caseId);
    findEntry(aCase, entry);
    const edits = [...belongingTo(aCase, entry), { ...entry, removed: true } as const];
    await core.cases.append({ caseId, items: edits });
  });
}
