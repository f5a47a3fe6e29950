import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '../../api.ts';
import { useRunningWork } from '../../ui/useRunningWork.ts';

const careQuery = queryOptions({
  queryKey: ['care'],
  queryFn: () => request('care.read', {}),
  staleTime: 0,
});

/** How safe the vault is. */
export const useCare = () => useQuery(careQuery);

/** Asks anew how safe the vault is when a long work ends. */
export function useFreshAfterWork(): void {
  const client = useQueryClient();
  const kind = useRunningWork()?.kind;
  const before = useRef(kind);
  useEffect(() => {
    if (before.current && !kind) void client.invalidateQueries({ queryKey: careQuery.queryKey });
    before.current = kind;
  }, [client, kind]);
}

/** Something that is done to the vault as a whole; afterwards everything that is shown is asked for anew. */
export function useCareWork<I, O>(work: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => client.invalidateQueries() });
}
