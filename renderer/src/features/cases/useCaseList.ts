import {
  keepPreviousData,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import type { RowPage } from '../../../../shared/ipc/caseRows.ts';
import { request } from '../../api.ts';
import { BLOCK_SIZE, blocksInView, type View } from './blocksInView.ts';
import type { Asked } from './listPlace.ts';

/** How often a list that is still being checked is asked for again, in milliseconds. */
const CHECKING_INTERVAL = 300;

/** How long rows that are out of sight are kept, in milliseconds. */
const KEPT = 60_000;

/** The start of a list of cases, which list it is, and when it was asked for. */
export type CaseListStart = Readonly<{ asked: Asked; askedAt: number } & RowPage>;

const askFor = (asked: Asked, block: number): Promise<RowPage> =>
  request('case.rows', { ...asked, offset: block * BLOCK_SIZE, limit: BLOCK_SIZE, trash: false });

/** The start of a list of cases; the list before stays until it is here. */
export function useCaseList(asked: Asked) {
  return useQuery({
    queryKey: ['case.rows', asked],
    queryFn: async () => ({ asked, askedAt: Date.now(), ...(await askFor(asked, 0)) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isChecking ? CHECKING_INTERVAL : false),
  });
}

/** Stable, so that rows are not looked through again while nothing came. */
const together = (results: readonly UseQueryResult<RowPage>[]) => ({
  blocks: results.map(({ data }) => data?.rows),
  error: results.find(({ error }) => error)?.error ?? undefined,
});

/**
 * The rows of a list that are in view, by their index; those that are not here yet are undefined. Asked for anew
 * whenever the start of the list was.
 */
export function useRowsInView({ asked, askedAt, rows, total }: CaseListStart, view: View) {
  const client = useQueryClient();
  const wanted = blocksInView(view, total).filter((block) => block > 0);
  const { blocks, error } = useQueries({
    queries: wanted.map((block) => ({
      queryKey: ['case.blocks', asked, block],
      queryFn: () => askFor(asked, block),
      gcTime: KEPT,
    })),
    combine: together,
  });
  useEffect(() => {
    if (askedAt) void client.invalidateQueries({ queryKey: ['case.blocks'] });
  }, [client, askedAt]);
  const rowAt = (index: number): CaseRow | undefined => {
    const block = Math.floor(index / BLOCK_SIZE);
    const held = block === 0 ? rows : blocks[wanted.indexOf(block)];
    return held?.[index % BLOCK_SIZE];
  };
  return { rowAt, error };
}
