import type { TablerIcon } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type CommandId, commands } from '../../../../shared/commands.ts';
import { translate } from '../../../../shared/translate.ts';
import { useText } from '../useText.ts';
import { type BoundCommand, commandStore } from './commandStore.ts';

type Options = Readonly<{ icon?: TablerIcon; isOff?: boolean }>;

/** Offers a command of the catalogue by palette, key and menu while the caller is on show. */
export function useCommand(id: CommandId, run: () => void, { icon, isOff = false }: Options = {}) {
  const { name, keys } = commands[id];
  const label = useText()(name);
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (isOff) return;
    const words = translate('en', name);
    const bound: BoundCommand = { id, label, keys, words, run: () => latest() };
    return commandStore.bind([icon ? { ...bound, icon } : bound]);
  }, [id, label, name, keys, icon, isOff]);
}

/** Offers commands that have no fixed name, such as one for each language. `commands` must be stable. */
export function useCommands(offered: readonly BoundCommand[]): void {
  useEffect(() => commandStore.bind(offered), [offered]);
}

/** The commands that can be carried out now. */
export const useBoundCommands = (): readonly BoundCommand[] =>
  useSyncExternalStore(commandStore.subscribe, commandStore.list);
