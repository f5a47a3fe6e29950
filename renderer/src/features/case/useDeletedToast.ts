import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { request } from '../../api.ts';
import { errorData } from '../../ui/errorData.ts';
import { useToasts } from '../../ui/toasts/useToasts.ts';
import { useErrorText, useText } from '../../ui/useText.ts';

/** Says that a case went into the trash, and lets it be undone instead of asking before. */
export function useDeletedToast(): (detail: CaseDetail) => void {
  const text = useText();
  const errorText = useErrorText();
  const show = useToasts();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (caseId: string) => request('case.undo', { caseId }),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => show({ key: 'undo', text: errorText(errorData(error)) }),
  });
  return ({ id, orderNumber }) =>
    show({
      key: `deleted ${id}`,
      text: text('app/case.deleted', { order: orderNumber }),
      action: { label: text('app/case.undo'), run: () => undo.mutate(id) },
    });
}
