import { useQuery } from '@tanstack/react-query';
import { request } from '../api.ts';

/** How often it is asked how far a long work is, and whether one has begun by itself, in milliseconds. */
const [RUNNING_INTERVAL, IDLE_INTERVAL] = [300, 1000];

/** The long work that is running, if there is one. */
export function useRunningWork() {
  const { data } = useQuery({
    queryKey: ['work'],
    queryFn: () => request('work.state', {}),
    refetchInterval: ({ state }) => (state.data?.running ? RUNNING_INTERVAL : IDLE_INTERVAL),
    staleTime: 0,
    gcTime: 0,
  });
  return data?.running;
}
