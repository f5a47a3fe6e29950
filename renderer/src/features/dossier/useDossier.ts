import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AppError } from '../../../../shared/appError.ts';
import type {
  DossierChoices,
  DossierDispute,
  DossierOptions,
  DossierPreview,
} from '../../../../shared/ipc/dossier.ts';
import { request } from '../../api.ts';

/** How long the person must pause for the dossier to be made anew, in milliseconds. */
const PAUSE = 350;

/** What can be chosen for the dossier of a case. */
export const useChoices = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'dossier'],
    queryFn: () => request('dossier.choices', { caseId }),
    staleTime: 0,
  });

/** The attached files of a case. */
export const useFiles = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'evidence'],
    queryFn: () => request('case.evidence', { caseId }),
    staleTime: 0,
  });

type Draft = Readonly<{ draftId: string; options: DossierOptions }>;

const draftOf = (options: DossierOptions): Draft => ({ draftId: crypto.randomUUID(), options });

/** What a dossier is made with because it answers this dispute: its destination, and the language of that. */
export function optionsFor(
  { destinations }: DossierChoices,
  dispute: DossierDispute | undefined,
): Pick<DossierOptions, 'disputeId' | 'destinationId' | 'language'> {
  const { id: disputeId = '', destinationId = '' } = dispute ?? {};
  const language = destinations.find(({ id }) => id === destinationId)?.language ?? 'en';
  return { disputeId, destinationId, language };
}

/** What a dossier is made with before anything was chosen. */
const firstOptions = (choices: DossierChoices): DossierOptions => ({
  ...{ ...optionsFor(choices, choices.disputes[0]), exclude: [], without: [], hidesBuyer: false },
});

const stop = ({ draftId }: Pick<Draft, 'draftId'>) => void request('dossier.stop', { draftId });

/** Makes a dossier; when nobody waits for it any more, it is stopped. */
function useMaking({ draftId, options }: Draft) {
  return useQuery({
    queryKey: ['dossier', draftId],
    queryFn: ({ signal }) => {
      signal.addEventListener('abort', () => stop({ draftId }));
      return request('dossier.make', { draftId, ...options });
    },
    gcTime: 0,
  });
}

/** The last dossier that was made. It is given back when the screen is left. */
function useLastMade(made: DossierPreview | undefined): DossierPreview | undefined {
  const [last, setLast] = useState(made);
  useEffect(() => made && setLast(made), [made]);
  const held = last?.draftId;
  useEffect(() => () => (held ? stop({ draftId: held }) : undefined), [held]);
  return made ?? last;
}

/** How a dossier stands: the choices, the last one made, and whether a newer one is on its way. */
export function useDossier(choices: DossierChoices) {
  const [draft, setDraft] = useState(() => draftOf(firstOptions(choices)));
  const [settled] = useDebouncedValue(draft, PAUSE);
  const { data, error, isFetching } = useMaking(settled);
  const preview = useLastMade(data);
  const isMaking = draft !== settled || isFetching;
  return {
    options: draft.options,
    preview,
    isMaking,
    error: isMaking ? null : error,
    isStopped: !isMaking && error instanceof AppError && error.code === 'cancelled',
    change: (change: Partial<DossierOptions>) =>
      setDraft(({ options }) => draftOf({ ...options, ...change })),
    stop: () => stop(settled),
  };
}

/** The dossier of the screen. */
export type Dossier = ReturnType<typeof useDossier>;

/** Saves the dossier that is shown where the person wishes. */
export const useSave = () =>
  useMutation({ mutationFn: (draftId: string) => request('dossier.save', { draftId }) });

/** What can be done with a dossier that is there: copy its text, drag its files out, show where they lie. */
export const useDossierAct = () =>
  useMutation({
    mutationFn: ({ act, draftId }: Readonly<{ act: 'copy' | 'drag' | 'show'; draftId: string }>) =>
      request(`dossier.${act}`, { draftId }),
  });
