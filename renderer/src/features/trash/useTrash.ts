import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api.ts';

/** More than a person deletes in 30 days; the newest are shown. */
const LIMIT = 200;

/** The cases in the trash. */
export const useTrash = () =>
  useQuery({
    queryKey: ['case.rows', 'trash'],
    queryFn: () => request('case.rows', { query: '', offset: 0, limit: LIMIT, trash: true }),
    staleTime: 0,
  });

/** Brings a case back. */
export function useUndelete() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => request('case.undelete', { caseId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case.rows'] }),
  });
}

/** Erases the buyer of a case in the trash for good. */
export function useEraseBuyer(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('case.eraseBuyer', { caseId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case.rows'] }),
  });
}
