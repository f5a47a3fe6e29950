import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Settings, SettingsChange } from '../../../../shared/ipc/settings.ts';
import { request } from '../../api.ts';

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => request('settings.read', {}),
});

/** How the window looks and speaks, and the way to change it. */
export function useSettings(): Readonly<{
  settings: Settings;
  change: (change: SettingsChange) => void;
}> {
  const client = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { mutate } = useMutation({
    mutationFn: (change: SettingsChange) => request('settings.change', change),
    onSuccess: (changed) => client.setQueryData(settingsQuery.queryKey, changed),
    throwOnError: true,
  });
  return { settings, change: mutate };
}
