import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeCode, VaultNotice } from '../../../../shared/vaultNotice.ts';
import { request } from '../../api.ts';

/** Room may run out while the window is open: how often it is looked, in milliseconds. */
const AGAIN = 5 * 60 * 1000;

const noticesQuery = queryOptions({
  queryKey: ['vault', 'notices'],
  queryFn: () => request('vault.notices', {}),
  refetchInterval: AGAIN,
});

/** What the person should know of the place of the vault, and the way to say that one notice was read. */
export function usePlaceNotices(): Readonly<{
  notices: readonly VaultNotice[];
  markRead: (code: NoticeCode) => void;
}> {
  const client = useQueryClient();
  const { data } = useQuery(noticesQuery);
  const read = useMutation({
    mutationFn: (code: NoticeCode) => request('vault.noticeRead', { code }),
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  return { notices: data?.notices ?? [], markRead: (code) => read.mutate(code) };
}
