import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/ipc/settings.ts';
import type { DailyChores } from './DailyChores.ts';
import { careHandlers } from './handlers/careHandlers.ts';
import { caseHandlers } from './handlers/caseHandlers.ts';
import type { LongWork } from './LongWork.ts';
import type { ProfileFile } from './ProfileFile.ts';
import type { Places } from './places.ts';
import type { VaultSession } from './VaultSession.ts';

/** What the handlers work on. */
export type HandlerParts = Readonly<{
  session: VaultSession;
  settings: ProfileFile<Settings>;
  places: ProfileFile<Places>;
  daily: DailyChores;
  work: LongWork;
  /** The window that questions belong to. */
  window: () => BrowserWindow | undefined;
  /** Lets the window itself follow: its menu and its colours. */
  applySettings: (settings: Settings) => void;
}>;

/** What the main process does for each request of the window. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { session, settings, applySettings } = parts;
  return {
    'settings.read': async () => settings.content,
    'settings.change': async (change) => {
      const changed = await settings.write({ ...settings.content, ...change });
      applySettings(changed);
      return changed;
    },
    'vault.state': () => session.state(),
    'vault.create': () => session.create(),
    ...caseHandlers(session),
    ...careHandlers(parts),
  };
}
