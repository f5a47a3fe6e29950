import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';

/** Cases shown at a time. */
export const PAGE_SIZE = 50;

/** How often a list that is still being read is asked for again, in milliseconds. */
const READING_INTERVAL = 300;

/** One page of the cases that hold every word of `query`; the page before stays until the new one is here. */
export function useCaseRows(query: string, offset: number) {
  const input = { query, offset, limit: PAGE_SIZE, trash: false };
  return useQuery({
    queryKey: ['case.rows', input],
    queryFn: () => request('case.rows', input),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.reading ? READING_INTERVAL : false),
  });
}
