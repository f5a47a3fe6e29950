import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import type { EvidenceFields } from '../../../../../shared/ipc/evidence.ts';
import { request } from '../../../api.ts';
import { useNoteUnsaved } from '../../../ui/unsaved.ts';
import { savingKey, showCase } from '../useCase.ts';
import { evidenceKey } from './useEvidence.ts';

type Work = Readonly<
  { evidenceId: string } & (
    | { kind: 'change'; set: EvidenceFields }
    | { kind: 'move'; before: string | null }
    | { kind: 'turn'; quarter: 90 | -90 }
    | { kind: 'remove' }
  )
>;

async function send(caseId: string, work: Work): Promise<CaseDetail> {
  const name = { caseId, evidenceId: work.evidenceId };
  if (work.kind === 'change') return await request('evidence.change', { ...name, set: work.set });
  if (work.kind === 'turn')
    return await request('evidence.turn', { ...name, quarter: work.quarter });
  if (work.kind === 'move') return await request('evidence.move', { ...name, before: work.before });
  return await request('evidence.remove', name);
}

function useSend(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: savingKey(caseId),
    scope: { id: caseId },
    mutationFn: (work: Work) => send(caseId, work),
    onSuccess: async (detail) => {
      await showCase(client, detail);
      await client.invalidateQueries({ queryKey: evidenceKey(caseId), exact: true });
    },
  });
}

/**
 * What can be done to the attached files of a case, in turn with its other changes; shown at once. What `set` throws is
 * said, and noted as unsaved, by the field that asked for it.
 */
export function useEvidenceWork(caseId: string) {
  const work = useSend(caseId);
  const { mutateAsync } = useSend(caseId);
  useNoteUnsaved(work.isError);
  return {
    ...work,
    set: (evidenceId: string, set: EvidenceFields) =>
      mutateAsync({ kind: 'change', evidenceId, set }),
  };
}

/** How work on attached files stands. */
export type EvidenceWork = ReturnType<typeof useEvidenceWork>;
