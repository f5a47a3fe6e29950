import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api.ts';
import type { Asked } from './listPlace.ts';

/** The cases that are chosen, and the row that a range begins at. */
type Chosen = Readonly<{ ids: ReadonlySet<string>; anchor: number }>;

const none: Chosen = { ids: new Set(), anchor: 0 };

/** A case of the list, and its row. */
export type ChosenRow = Readonly<{ caseId: string; index: number }>;

/** Several cases chosen at once, also beyond those that are drawn. Another list begins with none. */
export function useSelection(asked: Asked) {
  const client = useQueryClient();
  const [state, setState] = useState({ asked, chosen: none });
  const { ids, anchor } = state.asked === asked ? state.chosen : none;
  const choose = (chosen: Chosen) => setState({ asked, chosen });
  const allIds = async () =>
    await client.fetchQuery({
      queryKey: ['case.rows', 'ids', asked],
      queryFn: async () => (await request('case.ids', { ...asked, trash: false })).ids,
      staleTime: 0,
    });
  return {
    ids,
    clear: () => choose(none),
    toggle: ({ caseId, index }: ChosenRow) => {
      const without = new Set([...ids].filter((id) => id !== caseId));
      choose({ ids: ids.has(caseId) ? without : new Set([...ids, caseId]), anchor: index });
    },
    /** All from the row that was chosen last, or else from `start`, to `end`. */
    extend: async (start: number, end: number) => {
      const begin = ids.size > 0 ? anchor : start;
      const [from, to] = [Math.max(0, Math.min(begin, end)), Math.max(begin, end)];
      choose({ ids: new Set((await allIds()).slice(from, to + 1)), anchor: begin });
    },
    all: async () => choose({ ids: new Set(await allIds()), anchor: 0 }),
  };
}

/** How cases are chosen. */
export type Selection = ReturnType<typeof useSelection>;
