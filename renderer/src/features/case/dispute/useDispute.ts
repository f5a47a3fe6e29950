import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DisputeFields } from '../../../../../shared/domain/entryChange.ts';
import type { Input } from '../../../../../shared/ipc/contract.ts';
import { request } from '../../../api.ts';
import { useEntry } from '../useCase.ts';

/** Where answers can go. */
export const useDestinations = () =>
  useQuery({
    queryKey: ['dispute.destinations'],
    queryFn: () => request('dispute.destinations', {}),
  });

/** Where the answer to a claim goes, and when it is due by the rule there. */
export const useDue = (claim: Input<'dispute.due'>, isAsked: boolean) =>
  useQuery({
    queryKey: ['dispute.due', claim],
    queryFn: () => request('dispute.due', claim),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Opens, changes and takes out disputes of a case. */
export function useDisputes(caseId: string) {
  const { mutate, mutateAsync, isPending, error } = useEntry(caseId);
  return {
    isPending,
    error,
    open: (claim: Input<'dispute.open'>['claim'], onDone: () => void) =>
      mutate(() => request('dispute.open', { caseId, claim }), { onSuccess: onDone }),
    set: (disputeId: string, set: DisputeFields) =>
      mutateAsync(() => request('dispute.change', { caseId, disputeId, set })),
    change: (disputeId: string, set: DisputeFields) =>
      mutate(() => request('dispute.change', { caseId, disputeId, set })),
    remove: (id: string) =>
      mutate(() => request('entry.remove', { caseId, entry: { list: 'disputes', id } })),
  };
}
