import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Input } from '../../../../../shared/ipc/contract.ts';
import { request } from '../../../api.ts';
import { useEntry } from '../useCase.ts';

/** A record to read, and what is said beside it. */
export type TrackingRequest = Input<'tracking.preview'>;

/** What is understood of a pasted record, before anything is added. */
export const useTrackingPreview = (asked: TrackingRequest, isAsked: boolean) =>
  useQuery({
    queryKey: ['tracking.preview', asked],
    queryFn: () => request('tracking.preview', asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

/** Takes the text of a file that the person chooses. */
export const useTrackingFile = () =>
  useMutation({ mutationFn: () => request('tracking.chooseFile', {}) });

/** Adds a record, and changes or takes out parts of one. */
export function useTrackingWork(caseId: string) {
  const { mutate, mutateAsync, isPending, error } = useEntry(caseId);
  return {
    isPending,
    error,
    add: (asked: TrackingRequest, onDone: () => void) =>
      mutate(async () => (await request('tracking.add', asked)).detail, { onSuccess: onDone }),
    changeLeg: (id: string, set: Readonly<{ carrier?: string; number?: string }>) =>
      mutateAsync(() => request('entry.change', { caseId, change: { list: 'legs', id, set } })),
    remove: (list: 'legs' | 'events', id: string) =>
      mutate(() => request('entry.remove', { caseId, entry: { list, id } })),
  };
}
