import type { Handlers } from '../../shared/ipc/contract.ts';
import { careHandlers } from './handlers/careHandlers.ts';
import { caseHandlers } from './handlers/caseHandlers.ts';
import { evidenceHandlers } from './handlers/evidenceHandlers.ts';
import type { HandlerParts } from './handlers/HandlerParts.ts';
import { followMove, reuseOldCopy } from './handlers/moveTheVault.ts';
import { thinningHandlers } from './handlers/thinningHandlers.ts';

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
    'vault.follow': () => followMove(parts),
    'vault.reuse': () => reuseOldCopy(parts),
    ...caseHandlers(parts),
    ...evidenceHandlers(parts),
    ...careHandlers(parts),
    ...thinningHandlers(parts),
  };
}
