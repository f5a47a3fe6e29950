import { useQuery } from '@tanstack/react-query';
import { request } from '../../../api.ts';

/** Where the attached files of a case are remembered, and why one of them has no picture. */
export const evidenceKey = (caseId: string) => ['case', caseId, 'evidence'] as const;

/** The attached files of a case. Asked anew whenever the panel opens, not with every edit. */
export const useEvidence = (caseId: string) =>
  useQuery({
    queryKey: evidenceKey(caseId),
    queryFn: () => request('case.evidence', { caseId }),
    staleTime: 0,
  });

/** Why the picture of a file could not be had; asked only once it could not. */
export const useEvidenceFault = (caseId: string, evidenceId: string, isAsked: boolean) =>
  useQuery({
    queryKey: [...evidenceKey(caseId), evidenceId],
    queryFn: () => request('case.evidenceFault', { caseId, evidenceId }),
    enabled: isAsked,
    staleTime: 0,
  });
