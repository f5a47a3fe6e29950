import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api.ts';

/** Whether there is a vault to show, and which. */
export const vaultQuery = queryOptions({
  queryKey: ['vault'],
  queryFn: () => request('vault.state', {}),
});

/** What is known of the sample that is shown; undefined while it is the seller's own vault, or none. */
export function useSampleState() {
  const { data: state } = useQuery(vaultQuery);
  return state?.kind === 'open' ? state.sample : undefined;
}

/** Leads to invented cases to try things on, and back to the own vault; all that is shown is asked for anew. */
export function useSample(way: 'vault.openSample' | 'vault.leaveSample', onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(way, {}),
    onSuccess: async (state) => {
      onDone?.();
      client.setQueryData(vaultQuery.queryKey, state);
      await client.invalidateQueries();
    },
  });
}
