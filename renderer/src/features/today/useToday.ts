import { useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';

/** How often a day that is still compared with the files is asked for again, in milliseconds. */
const CHECKING = 300;
/** How often else: a day ends at midnight, and other computers write too. */
const NOW_AND_THEN = 60_000;

/** What the day brings. */
export const useToday = () =>
  useQuery({
    queryKey: ['today'],
    queryFn: () => request('today.read', {}),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isChecking ? CHECKING : NOW_AND_THEN),
  });
