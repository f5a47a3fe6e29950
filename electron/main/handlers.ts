import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/ipc/settings.ts';
import { caseRows } from './caseRows.ts';
import type { SettingsFile } from './SettingsFile.ts';
import type { VaultSession } from './VaultSession.ts';

/** What the handlers work on. */
export type HandlerParts = Readonly<{
  session: VaultSession;
  settings: SettingsFile;
  /** Lets the window itself follow: its menu and its colours. */
  applySettings: (settings: Settings) => void;
}>;

/** What the main process does for each request of the window. */
export function createHandlers({ session, settings, applySettings }: HandlerParts): Handlers {
  return {
    'settings.read': async () => settings.settings,
    'settings.change': async (change) => {
      const changed = await settings.change(change);
      applySettings(changed);
      return changed;
    },
    'vault.state': () => session.state(),
    'vault.create': () => session.create(),
    'case.rows': async (query) => await caseRows((await session.core()).index, query),
  };
}
