import type { Offer } from '../../../../../shared/domain/dispute.ts';
import type { EntryChange } from '../../../../../shared/domain/entryChange.ts';
import type { Input } from '../../../../../shared/ipc/contract.ts';
import { request } from '../../../api.ts';
import { useEntry } from '../useCase.ts';

type Answered = Extract<EntryChange, { list: 'offers' }>['set'];

/** Records offers of a case, what the buyer answered, and takes them out. */
export function useOffers(caseId: string) {
  const { mutate, isPending, error } = useEntry(caseId);
  return {
    isPending,
    error,
    record: (offer: Input<'offer.record'>['offer'], onDone: () => void) =>
      mutate(() => request('offer.record', { caseId, offer }), { onSuccess: onDone }),
    change: ({ id }: Offer, set: Answered) =>
      mutate(() => request('entry.change', { caseId, change: { list: 'offers', id, set } })),
    remove: ({ id }: Offer) =>
      mutate(() => request('entry.remove', { caseId, entry: { list: 'offers', id } })),
  };
}
