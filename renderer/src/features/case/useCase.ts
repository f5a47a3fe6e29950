import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { CaseFields } from '../../../../shared/domain/caseFields.ts';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { request } from '../../api.ts';
import { useNoteUnsaved } from '../../ui/unsaved.ts';
import { evidenceKey } from './evidence/useEvidence.ts';

const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => request('case.open', { caseId }),
    staleTime: 0,
  });

/** One case as its page shows it. */
export const useCase = (caseId: string) => useQuery(caseQuery(caseId));

/** Every change of a case, the newest first. */
export const useHistory = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'history'],
    queryFn: () => request('case.history', { caseId }),
    staleTime: 0,
  });

type Work = Readonly<{ kind: 'undo' | 'redo' | 'delete' } | { kind: 'change'; set: CaseFields }>;

async function send(caseId: string, work: Work): Promise<CaseDetail> {
  if (work.kind !== 'change') return await request(`case.${work.kind}`, { caseId });
  return await request('case.change', { caseId, set: work.set });
}

/** Shows a case as a request answered it, here and in the list. */
export async function showCase(client: QueryClient, detail: CaseDetail): Promise<void> {
  client.setQueryData(caseQuery(detail.id).queryKey, detail);
  await client.invalidateQueries({ queryKey: ['case', detail.id, 'history'] });
  await client.invalidateQueries({ queryKey: ['case', detail.id, 'proof'] });
  await client.invalidateQueries({ queryKey: ['case.rows'] });
  await client.invalidateQueries({ queryKey: ['today'] });
}

/** Names all work that saves something of a case, by which it is told that it is being saved. */
export const savingKey = (caseId: string) => ['saving', caseId] as const;

/** What can be done to a case; what it answers is shown at once, here and in the list. */
export function useCaseWork(caseId: string) {
  const client = useQueryClient();
  const work = useMutation({
    mutationKey: savingKey(caseId),
    // One after the other, in the order in which they were asked for.
    scope: { id: caseId },
    mutationFn: (work: Work) => send(caseId, work),
    onSuccess: async (detail, { kind }) => {
      // No edit of the page touches the files of a case; what is undone or done again may.
      if (kind !== 'change') await client.invalidateQueries({ queryKey: evidenceKey(caseId) });
      await showCase(client, detail);
    },
  });
  useNoteUnsaved(work.isError && work.variables.kind === 'change');
  return work;
}

/** How work on a case stands. */
export type CaseWork = ReturnType<typeof useCaseWork>;

/** Erases the buyer of a case for good. */
export function useEraseBuyer(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: caseId },
    mutationFn: () => request('case.eraseBuyer', { caseId }),
    onSuccess: async ({ detail }) => {
      await client.invalidateQueries({ queryKey: evidenceKey(caseId) });
      await showCase(client, detail);
    },
  });
}

function useSend(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: savingKey(caseId),
    scope: { id: caseId },
    mutationFn: (send: () => Promise<CaseDetail>) => send(),
    onSuccess: (detail) => showCase(client, detail),
  });
}

/**
 * What a person adds to, changes in or takes out of the lists of a case, one after the other. What `mutateAsync` throws is
 * said, and noted as unsaved, by the field that asked for it; `error` is of `mutate`.
 */
export function useEntry(caseId: string) {
  const { mutate, isPending, error } = useSend(caseId);
  const field = useSend(caseId);
  useNoteUnsaved(error !== null);
  return { mutate, error, isPending: isPending || field.isPending, mutateAsync: field.mutateAsync };
}
