import { useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';

/** Every dispute that is over. */
export const useOutcomes = () =>
  useQuery({
    queryKey: ['outcomes.read'],
    queryFn: () => request('outcomes.read', {}),
    staleTime: 0,
  });
