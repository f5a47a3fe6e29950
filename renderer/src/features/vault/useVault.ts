import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api.ts';
import { vaultQuery } from '../../ui/vaultQuery.ts';

/** Whether there is a vault to show. */
export const useVault = () => useQuery(vaultQuery);

/** Makes the vault in the folder that the program uses. */
export function useCreateVault() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('vault.create', {}),
    onSuccess: (state) => client.setQueryData(vaultQuery.queryKey, state),
  });
}

/** Goes over to where the vault was moved to, or makes the old copy a vault again. */
export function useOtherPlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (way: 'vault.follow' | 'vault.reuse') => request(way, {}),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Lets what was put right when the vault was opened be told no more. */
export function useMarkRead(): () => void {
  const client = useQueryClient();
  return () =>
    client.setQueryData(vaultQuery.queryKey, (state) =>
      state?.kind === 'open' ? { ...state, repaired: [] } : state,
    );
}
