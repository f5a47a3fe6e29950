import type { Handlers } from '../../shared/ipc/contract.ts';
import { careHandlers } from './handlers/careHandlers.ts';
import { caseHandlers } from './handlers/caseHandlers.ts';
import { disputeHandlers } from './handlers/disputeHandlers.ts';
import { dossierHandlers } from './handlers/dossierHandlers.ts';
import { entryHandlers } from './handlers/entryHandlers.ts';
import { evidenceHandlers } from './handlers/evidenceHandlers.ts';
import type { HandlerParts } from './handlers/HandlerParts.ts';
import { helpHandlers } from './handlers/helpHandlers.ts';
import { importHandlers } from './handlers/importHandlers.ts';
import { messageHandlers } from './handlers/messageHandlers.ts';
import { followMove, reuseOldCopy } from './handlers/moveTheVault.ts';
import { noticeHandlers } from './handlers/noticeHandlers.ts';
import { outcomeHandlers } from './handlers/outcomeHandlers.ts';
import { placeHandlers } from './handlers/placeHandlers.ts';
import { planHandlers } from './handlers/planHandlers.ts';
import { profileHandlers } from './handlers/profileHandlers.ts';
import { proofHandlers } from './handlers/proofHandlers.ts';
import { sampleHandlers } from './handlers/sampleHandlers.ts';
import { stateOfVault } from './handlers/stateOfVault.ts';
import { thinningHandlers } from './handlers/thinningHandlers.ts';
import { todayHandlers } from './handlers/todayHandlers.ts';
import { trackingHandlers } from './handlers/trackingHandlers.ts';
import { wordsHandlers } from './handlers/wordsHandlers.ts';

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
    'vault.state': () => stateOfVault(parts),
    'vault.create': () => session.create(),
    'vault.follow': () => followMove(parts),
    'vault.reuse': () => reuseOldCopy(parts),
    ...noticeHandlers(parts),
    ...sampleHandlers(parts),
    ...caseHandlers(parts),
    ...todayHandlers(parts),
    ...entryHandlers(parts),
    ...messageHandlers(parts),
    ...trackingHandlers(parts),
    ...wordsHandlers(parts),
    ...disputeHandlers(parts),
    ...proofHandlers(parts),
    ...profileHandlers(parts),
    ...planHandlers(parts),
    ...evidenceHandlers(parts),
    ...careHandlers(parts),
    ...outcomeHandlers(parts),
    ...thinningHandlers(parts),
    ...importHandlers(parts),
    ...placeHandlers(parts),
    ...helpHandlers(parts),
    ...dossierHandlers(parts),
  };
}
