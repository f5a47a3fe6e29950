import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api.ts';

/** How many cases are shown at a time. */
export const AT_A_TIME = 100;

/** The cases in the trash that are shown, the newest first, how many there are, and the way to more of them. */
export function useTrash() {
  const { data, ...query } = useInfiniteQuery({
    queryKey: ['case.rows', 'trash'],
    queryFn: ({ pageParam: offset }) =>
      request('case.rows', { query: '', offset, limit: AT_A_TIME, trash: true }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _last, offset) =>
      offset + AT_A_TIME < total ? offset + AT_A_TIME : undefined,
    staleTime: 0,
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  return { ...query, rows, total: data?.pages.at(-1)?.total ?? 0 };
}

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
