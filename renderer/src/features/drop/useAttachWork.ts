import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AttachDone, AttachTarget } from '../../../../shared/ipc/evidence.ts';
import { showFoundMessages } from '../../ui/foundMessages.ts';

/** What became of files: they were taken or refused one by one, or all were refused for one reason. */
export type Outcome = Readonly<
  { key: number } & (Extract<AttachDone, { kind: 'done' }> | { kind: 'failed'; error: unknown })
>;

/** Every file was taken: there is nothing to read. */
export const isGood = (outcome: Outcome): boolean =>
  outcome.kind === 'done' &&
  outcome.refused.length + outcome.duplicates.length + outcome.left === 0;

/** Nothing but messages, which are shown for themselves. */
const isOnlyMessages = (outcome: Outcome): boolean =>
  outcome.kind === 'done' &&
  outcome.messages !== undefined &&
  outcome.attached === 0 &&
  isGood(outcome);

/** How attaching stands: how many batches are on their way, and what became of those that the person has not closed. */
export type AttachWork = Readonly<{
  pending: number;
  outcomes: readonly Outcome[];
  run: (target: AttachTarget, attach: () => Promise<AttachDone>) => Promise<void>;
  close: (key: number) => void;
}>;

let lastKey = 0;

async function outcomeOf(attach: () => Promise<AttachDone>): Promise<Outcome | undefined> {
  lastKey += 1;
  try {
    const done = await attach();
    return done.kind === 'done' ? { key: lastKey, ...done } : undefined;
  } catch (error) {
    return { key: lastKey, kind: 'failed', error };
  }
}

/** Attaches batches of files; they wait for each other in the main process. Their case is asked for anew after each. */
export function useAttachWork(): AttachWork {
  const client = useQueryClient();
  const [pending, setPending] = useState(0);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const run = useCallback(
    async ({ caseId }: AttachTarget, attach: () => Promise<AttachDone>) => {
      setPending((count) => count + 1);
      const outcome = await outcomeOf(attach);
      setPending((count) => count - 1);
      if (outcome?.kind === 'done' && outcome.messages) showFoundMessages(caseId, outcome.messages);
      if (outcome && !isOnlyMessages(outcome))
        setOutcomes((before) => [...before.filter((one) => !isGood(one)), outcome]);
      await client.invalidateQueries({ queryKey: ['case', caseId] });
      await client.invalidateQueries({ queryKey: ['case.rows'] });
    },
    [client],
  );
  const close = useCallback(
    (key: number) => setOutcomes((before) => before.filter((one) => one.key !== key)),
    [],
  );
  return { pending, outcomes, run, close };
}
