import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '../../api.ts';

const careQuery = queryOptions({
  queryKey: ['care'],
  queryFn: () => request('care.read', {}),
  staleTime: 0,
});

/** How safe the vault is. */
export const useCare = () => useQuery(careQuery);

/** How often it is asked how far a long work is, and whether one has begun by itself, in milliseconds. */
const [RUNNING_INTERVAL, IDLE_INTERVAL] = [300, 1000];

/** The long work that is running, if there is one. When it ends, it is asked anew how safe the vault is. */
export function useRunningWork() {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['work'],
    queryFn: () => request('work.state', {}),
    refetchInterval: ({ state }) => (state.data?.running ? RUNNING_INTERVAL : IDLE_INTERVAL),
    staleTime: 0,
    gcTime: 0,
  });
  const kind = data?.running?.kind;
  const before = useRef(kind);
  useEffect(() => {
    if (before.current && !kind) void client.invalidateQueries({ queryKey: careQuery.queryKey });
    before.current = kind;
  }, [client, kind]);
  return data?.running;
}

/** Something that is done to the vault as a whole; afterwards everything that is shown is asked for anew. */
export function useCareWork<I, O>(work: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => client.invalidateQueries() });
}
