import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { BULK_SIZE, type BulkDone, type BulkWork } from '../../../../shared/ipc/caseBulk.ts';
import { request } from '../../api.ts';
import { errorData } from '../../ui/errorData.ts';
import { useToasts } from '../../ui/toasts/useToasts.ts';
import { useErrorText, useText } from '../../ui/useText.ts';

/** A work on many cases. */
type Bulk = Readonly<{ ids: readonly string[]; work: BulkWork }>;

/** Does a work to many cases, some at a time, so that it can be told how far it is, and stopped. */
function useManyCases() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const isStopped = useRef(false);
  const run = async ({ ids, work }: Bulk): Promise<BulkDone> => {
    isStopped.current = false;
    const changed: string[] = [];
    const refused: BulkDone['refused'] = [];
    for (let at = 0; at < ids.length && !isStopped.current; at += BULK_SIZE) {
      setDone(at);
      const part = await request('case.bulk', { caseIds: ids.slice(at, at + BULK_SIZE), work });
      changed.push(...part.changed);
      refused.push(...part.refused);
    }
    return { changed, refused };
  };
  const mutation = useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['case.rows'] });
      await client.invalidateQueries({ queryKey: ['case'] });
    },
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { ...mutation, done, stop };
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
  return { start, stop: many.stop, done: many.done, isPending: many.isPending };
}
