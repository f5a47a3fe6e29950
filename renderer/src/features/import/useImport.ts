import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDone, ImportPreview } from '../../../../shared/ipc/importing.ts';
import { handImport, request } from '../../api.ts';
import { errorData } from '../../ui/errorData.ts';
import { useToasts } from '../../ui/toasts/useToasts.ts';
import { useErrorText, useText } from '../../ui/useText.ts';

/** Files that lie ready, as they were read. */
export type Ready = Extract<ImportPreview, { kind: 'ready' }>;

/** How dates are meant where a list does not decide it. */
export type Dates = 'dmy' | 'mdy';

/** Takes the last change of every case back. */
const takeBack = (ids: readonly string[]) =>
  request('case.bulk', { caseIds: [...ids], work: { kind: 'undo' } });

/** Tells what an import did, with the one way to take all of it back. */
function useDoneToast(refresh: () => Promise<void>) {
  const text = useText();
  const errorText = useErrorText();
  const show = useToasts();
  const tell = (told: string, undo?: () => void) =>
    show({
      key: 'import',
      text: told,
      ...(undo && { action: { label: text('app/case.undo'), run: undo } }),
    });
  const undo = (ids: readonly string[]) => () =>
    void takeBack(ids)
      .then(
        () => tell(text('app/import.undone', { count: ids.length })),
        (error) => tell(errorText(errorData(error))),
      )
      .finally(() => void refresh());
  return ({ changed, created, updated, events, isStopped }: ImportDone) => {
    const told = text('app/import.done', { created, updated, events });
    const whole = isStopped ? `${text('app/import.stopped')} ${told}` : told;
    tell(whole, changed.length > 0 ? undo(changed) : undefined);
  };
}

/** Reads files that are chosen or dropped, and imports them once the person has seen what that would do. */
export function useImport(onDone: () => void) {
  const client = useQueryClient();
  const [ready, setReady] = useState<Ready>();
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['case.rows'] });
    await client.invalidateQueries({ queryKey: ['case'] });
  };
  const tellDone = useDoneToast(refresh);
  const reading = useMutation({
    mutationFn: (read: () => Promise<ImportPreview>) => read(),
    onSuccess: (preview) => {
      if (preview.kind === 'ready') setReady(preview);
    },
  });
  const running = useMutation({
    mutationFn: (importId: string) => request('import.run', { importId }),
    onSuccess: (done) => {
      setReady(undefined);
      tellDone(done);
      onDone();
    },
    onSettled: refresh,
  });
  return {
    ready,
    isReading: reading.isPending,
    isRunning: running.isPending,
    error: reading.error ?? running.error,
    choose: () => reading.mutate(() => request('import.choose', {})),
    drop: (files: readonly File[]) => reading.mutate(() => handImport(files)),
    readAgain: (importId: string, dates: Dates) =>
      reading.mutate(() => request('import.preview', { importId, dates })),
    run: (importId: string) => running.mutate(importId),
    close: () => {
      setReady(undefined);
      reading.reset();
      running.reset();
    },
  };
}

/** Reading and importing, as the page shows it. */
export type ImportWork = ReturnType<typeof useImport>;
