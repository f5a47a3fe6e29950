import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DaysChange } from '../../../../shared/followUp/ownDays.ts';
import type { PlanOf } from '../../../../shared/ipc/plan.ts';
import { request } from '../../api.ts';

const planQuery = ({ shop }: PlanOf) =>
  queryOptions({
    queryKey: ['plan', shop ?? null],
    queryFn: () => request('plan.read', shop === undefined ? {} : { shop }),
    staleTime: 0,
  });

/** The days of the plan for a shop or all, and the way to change one; what is due follows at once. */
export function usePlanDays(of: PlanOf) {
  const client = useQueryClient();
  const { data, error } = useQuery(planQuery(of));
  const change = useMutation({
    scope: { id: 'plan' },
    mutationFn: (wanted: DaysChange) => request('plan.change', wanted),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'dossier' });
    },
  });
  return { data, error: error ?? change.error, change: change.mutate };
}
