import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BULK_SIZE, type BulkDone } from '../../../../shared/ipc/caseBulk.ts';
import type { FollowUpWork, ShownFollowUp } from '../../../../shared/ipc/today.ts';
import { request } from '../../api.ts';
import { errorData } from '../errorData.ts';
import { useToasts } from '../toasts/useToasts.ts';
import { useErrorText, useText } from '../useText.ts';

type Asked = Readonly<{ shown: readonly ShownFollowUp[]; work: FollowUpWork }>;

async function inParts<T>(
  list: readonly T[],
  send: (part: readonly T[]) => Promise<BulkDone>,
): Promise<BulkDone> {
  const done: BulkDone = { changed: [], refused: [] };
  for (let at = 0; at < list.length; at += BULK_SIZE) {
    const { changed, refused } = await send(list.slice(at, at + BULK_SIZE));
    done.changed.push(...changed);
    done.refused.push(...refused);
  }
  return done;
}

/** Finishes follow-ups or puts them off; a toast says so, and takes all of it back. */
export function useFollowUpWork() {
  const [text, errorText] = [useText(), useErrorText()];
  const show = useToasts();
  const client = useQueryClient();
  const onSettled = async () => {
    await client.invalidateQueries({ queryKey: ['today'] });
    await client.invalidateQueries({ queryKey: ['case'] });
    await client.invalidateQueries({ queryKey: ['case.rows'] });
  };
  const tell = (told: string, undo?: () => void) =>
    show({
      key: 'follow-up',
      text: told,
      ...(undo && { action: { label: text('app/case.undo'), run: undo } }),
    });
  const onError = (error: unknown) => tell(errorText(errorData(error)));
  const undoing = useMutation({
    mutationFn: (ids: readonly string[]) =>
      inParts(ids, (part) => request('case.bulk', { caseIds: [...part], work: { kind: 'undo' } })),
    ...{ onSettled, onError },
  });
  return useMutation({
    mutationFn: ({ shown, work }: Asked) =>
      inParts(shown, (part) => request('followUp.work', { shown: [...part], work })),
    ...{ onSettled, onError },
    onSuccess: ({ changed, refused }, { work }) => {
      const [first] = refused;
      const counts = { count: changed.length, refused: refused.length };
      const said = changed.length > 0 ? text(`app/today.${work.kind}.told`, counts) : '';
      const told = [said, first ? errorText(first) : ''].filter(Boolean).join(' ');
      tell(told, changed.length > 0 ? () => undoing.mutate(changed) : undefined);
    },
  });
}
