import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { request } from '../../api.ts';

/** Cases that are listed at most. */
const LIMIT = 8;
/** How long the person must pause for cases to be looked for, in milliseconds. */
const PAUSE = 100;

async function ask(query: string): Promise<readonly CaseRow[]> {
  if (!query) return (await request('place.recent', {})).rows;
  return (await request('case.rows', { query, offset: 0, limit: LIMIT, trash: false })).rows;
}

/** The cases that a query finds; those opened last when nothing is typed; none where there is no vault. */
export function usePaletteCases(typed: string): readonly CaseRow[] {
  const [query] = useDebouncedValue(typed.trim(), PAUSE);
  const { data = [] } = useQuery({
    queryKey: ['case.rows', 'palette', query],
    queryFn: () => ask(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return data;
}
