import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AppError } from '../../../../shared/appError.ts';
import { request } from '../../api.ts';
import type { NewCaseRequest } from './readNewCase.ts';

/** Makes a case of an order. */
export function useNewCase(onMade: (caseId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewCaseRequest) => request('case.create', wanted),
    onSuccess: async ({ id }) => {
      onMade(id);
      await client.invalidateQueries({ queryKey: ['case.rows'] });
    },
  });
}

/** The case that holds an order already, when that is why none could be made. */
export function useKnownCase(error: unknown) {
  const caseId =
    error instanceof AppError && error.code === 'order-known' ? String(error.params['id']) : '';
  return useQuery({
    queryKey: ['case', caseId],
    queryFn: () => request('case.open', { caseId }),
    enabled: caseId !== '',
    staleTime: 0,
  });
}

/** Brings a case back from the trash. */
export function useBringBack(onBack: (caseId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => request('case.undelete', { caseId }),
    onSuccess: async ({ id }) => {
      onBack(id);
      await client.invalidateQueries();
    },
  });
}
