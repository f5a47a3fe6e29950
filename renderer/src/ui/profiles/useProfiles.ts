import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Correction } from '../../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { request } from '../../api.ts';

const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: () => request('profiles.read', {}),
  staleTime: 0,
});

/** What is known of every platform, and which files could not be read. */
export const useProfiles = () => useQuery(profilesQuery);

/** One platform as it counts for the seller; undefined until it is read, or where it cannot be read. */
export function useProfile(id: string): Destination | undefined {
  return useProfiles().data?.profiles.find((one) => one.id === id);
}

/** A correction, and what is done when it counts. */
export type Correct = Readonly<{ correction: Correction; onDone?: () => void }>;

/**
 * Corrects a value of a platform. All that is shown is asked for anew, for deadlines and limits follow; a dossier that
 * is on the screen is made anew by the screen itself, under another name.
 */
export function useCorrect(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ correction }: Correct) => request('profiles.correct', { id, correction }),
    onSuccess: async (profiles, { onDone }) => {
      client.setQueryData(profilesQuery.queryKey, profiles);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'dossier' });
      onDone?.();
    },
  });
}
