import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkWork } from '../../../../shared/ipc/caseBulk.ts';
import { request } from '../../api.ts';
import { errorData } from '../../ui/errorData.ts';
import { useToasts } from '../../ui/toasts/useToasts.ts';
import { useErrorText, useText } from '../../ui/useText.ts';

/** A work on many cases. */
type Bulk = Readonly<{ ids: readonly string[]; work: BulkWork }>;

function useManyCases() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, work }: Bulk) => request('case.bulk', { caseIds: [...ids], work }),
    onMutate: () => client.invalidateQueries({ queryKey: ['work'] }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['case.rows'] });
      await client.invalidateQueries({ queryKey: ['case'] });
    },
  });
}

/** Changes the cases that are chosen; one toast takes all of it back. */
export function useBulk() {
  const text = useText();
  const errorText = useErrorText();
  const show = useToasts();
  const many = useManyCases();
  const tell = (told: string, undo?: () => void) =>
    show({
      key: 'bulk',
      text: told,
      ...(undo && { action: { label: text('app/case.undo'), run: undo } }),
    });
  const onError = (error: unknown) => tell(errorText(errorData(error)));
  const undo = (ids: readonly string[]) => () =>
    many.mutate({ ids, work: { kind: 'undo' } }, { onError });
  const start = (bulk: Bulk, onDone: () => void) =>
    many.mutate(bulk, {
      onError,
      onSuccess: ({ changed, refused }) => {
        onDone();
        const counts = { changed: changed.length, refused: refused.length };
        const isTrash = bulk.work.kind === 'delete';
        const told = text(isTrash ? 'app/bulk.deleted' : 'app/bulk.changed', counts);
        tell(told, changed.length > 0 ? undo(changed) : undefined);
      },
    });
  return { start, isPending: many.isPending };
}
