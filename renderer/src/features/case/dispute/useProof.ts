import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { request } from '../../../api.ts';

/** Until when a dispute must be answered, and what its proof is worth; told anew after every change of the case. */
export const useJudgement = ({ id }: CaseDetail, disputeId: string) =>
  useQuery({
    queryKey: ['case', id, 'proof', disputeId],
    queryFn: () => request('proof.judge', { disputeId }),
    staleTime: 0,
  });
