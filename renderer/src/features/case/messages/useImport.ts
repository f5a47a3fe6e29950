import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '../../../../../shared/ipc/contract.ts';
import { request } from '../../../api.ts';
import { errorData } from '../../../ui/errorData.ts';
import { useToasts } from '../../../ui/toasts/useToasts.ts';
import { useErrorText, useText } from '../../../ui/useText.ts';
import { evidenceKey } from '../evidence/useEvidence.ts';
import { showCase } from '../useCase.ts';

/** What is to be read, and what is said of it. */
export type ImportRequest = Input<'messages.preview'>;

/** What would come in, before anything does. */
export const useMessagesPreview = (asked: ImportRequest, isAsked: boolean) =>
  useQuery({
    queryKey: ['messages.preview', asked],
    queryFn: () => request('messages.preview', asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Names of the files that are kept under an id. */
export const useFileNames = (id: string | undefined) =>
  useQuery({
    queryKey: ['messages.names', id],
    queryFn: () => request('messages.names', { id: id ?? '' }),
    enabled: id !== undefined,
    retry: false,
  });

/** Asks for files with messages. */
export const useMessageFiles = () =>
  useMutation({ mutationFn: () => request('messages.choose', {}) });

/** Says what came in, with the way to take it back. */
function useImportedToast(): (done: Output<'messages.import'>) => void {
  const text = useText();
  const errorText = useErrorText();
  const show = useToasts();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (caseId: string) => request('case.undo', { caseId }),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => show({ key: 'undo', text: errorText(errorData(error)) }),
  });
  return ({ detail: { id }, added }) =>
    show({
      key: `imported ${id}`,
      text: text('app/import-messages.done', { count: added }),
      ...(added > 0 && {
        action: { label: text('app/case.undo'), run: () => undo.mutate(id) },
      }),
    });
}

/** Takes messages into a case. */
export function useImport(caseId: string) {
  const client = useQueryClient();
  const tell = useImportedToast();
  return useMutation({
    scope: { id: caseId },
    mutationFn: (asked: Input<'messages.import'>) => request('messages.import', asked),
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: evidenceKey(caseId) });
      await showCase(client, done.detail);
      tell(done);
    },
  });
}
