import type { CaseFields } from '../../../../../shared/domain/caseFields.ts';
import type { EntryChange } from '../../../../../shared/domain/entryChange.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { request } from '../../../api.ts';
import { useEntry } from '../useCase.ts';

/** Saves a fact of the order, or an item of it; what cannot be saved is thrown to its field. */
export function useFacts({ id: caseId }: CaseDetail) {
  const { mutateAsync } = useEntry(caseId);
  return {
    set: (set: CaseFields) => mutateAsync(() => request('case.change', { caseId, set })),
    change: (change: EntryChange) => mutateAsync(() => request('entry.change', { caseId, change })),
    addItem: (title: string) =>
      mutateAsync(() => request('entry.addItem', { caseId, item: { title, quantity: 1 } })),
    removeItem: (id: string) =>
      mutateAsync(() => request('entry.remove', { caseId, entry: { list: 'items', id } })),
  };
}

/** Saves the facts of one case. */
export type Facts = ReturnType<typeof useFacts>;

/** What a part of the facts needs. */
export type FactsProps = Readonly<{ detail: CaseDetail; facts: Facts }>;
