import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input } from '../../../../../../shared/ipc/contract.ts';
import { request } from '../../../../api.ts';
import { showCase } from '../../useCase.ts';

const key = ['words.read'];

/** What messages are written from: the templates, and what the vault keeps for all cases. */
export const useWords = () => useQuery({ queryKey: key, queryFn: () => request('words.read', {}) });

/** Keeps and takes out templates and similar items, one after the other. */
export function useLibrary() {
  const client = useQueryClient();
  const options = {
    scope: { id: 'library' },
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  };
  return {
    keepTemplate: useMutation({
      ...options,
      mutationFn: (template: Input<'words.keepTemplate'>) =>
        request('words.keepTemplate', template),
    }),
    keepSimilar: useMutation({
      ...options,
      mutationFn: (item: Input<'words.keepSimilar'>) => request('words.keepSimilar', item),
    }),
    choosePicture: useMutation({
      ...options,
      mutationFn: (id: string) => request('words.choosePicture', { id }),
    }),
    takeOut: useMutation({
      ...options,
      mutationFn: (entry: Input<'words.takeOut'>) => request('words.takeOut', entry),
    }),
  };
}

/** Records a message of a case as sent. */
export function useSend(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: caseId },
    mutationFn: (sent: Omit<Input<'words.send'>, 'caseId'>) =>
      request('words.send', { caseId, ...sent }),
    onSuccess: ({ detail }) => showCase(client, detail),
  });
}
