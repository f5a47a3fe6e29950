import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Settings, SettingsChange } from '../../../../shared/ipc/settings.ts';
import { request } from '../../api.ts';

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => request('settings.read', {}),
});

type Change = SettingsChange | ((now: Settings) => SettingsChange);

/** How the window looks and speaks, and the way to change it, which counts at once. */
export function useSettings(): Readonly<{
  settings: Settings;
  change: (change: Change) => void;
}> {
  const client = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);

  const { mutate } = useMutation({
    scope: { id: 'settings' },
    mutationFn: (change: SettingsChange) => request('settings.change', change),
    onError: () => client.invalidateQueries(settingsQuery),
    throwOnError: true,
  });
  const change = useCallback(
    (wanted: Change) => {
      const now = client.getQueryData(settingsQuery.queryKey);
      if (!now) return;
      const next = typeof wanted === 'function' ? wanted(now) : wanted;
      client.setQueryData(settingsQuery.queryKey, { ...now, ...next });
      mutate(next);
    },
    [client, mutate],
  );
  return { settings, change };
}
