import { useMutation } from '@tanstack/react-query';
import type { DossierChecked } from '../../../../shared/ipc/dossier.ts';
import { handDossier, request } from '../../api.ts';

/** Has files looked at that are chosen or dropped: whether each is a dossier of this vault. */
export function useDossierCheck() {
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (check: () => Promise<DossierChecked>) => check(),
  });
  return {
    isPending,
    error,
    checked: data?.kind === 'done' ? data : undefined,
    choose: () => mutate(() => request('dossier.check', {})),
    drop: ([file]: readonly File[]) => file && mutate(() => handDossier(file)),
  };
}

/** A look at a file, and what came of it. */
export type DossierCheckWork = ReturnType<typeof useDossierCheck>;
