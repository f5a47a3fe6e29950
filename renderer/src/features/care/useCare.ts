import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api.ts';

const careQuery = queryOptions({
  queryKey: ['care'],
  queryFn: () => request('care.read', {}),
  staleTime: 0,
});

/** How safe the vault is. */
export const useCare = () => useQuery(careQuery);

/** How far a long work is, asked for while one is running. */
export const useWorkState = (isRunning: boolean) =>
  useQuery({
    queryKey: ['work'],
    queryFn: () => request('work.state', {}),
    enabled: isRunning,
    refetchInterval: 300,
    staleTime: 0,
    gcTime: 0,
  });

/** Something that is done to the vault as a whole; afterwards everything that is shown is asked for anew. */
export function useCareWork<I, O>(work: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => client.invalidateQueries() });
}
