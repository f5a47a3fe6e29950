import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Core } from '../../core/createCore.ts';
import {
  changeEvidence,
  moveEvidence,
  removeEvidence,
  turnEvidence,
} from '../../core/useCases/changeEvidence.ts';
import { attachChosen } from './attachFiles.ts';
import { caseDetail } from './caseDetail.ts';
import type { HandlerParts } from './HandlerParts.ts';
import { saveOriginals } from './saveOriginals.ts';

type EvidenceChannel = Extract<Channel, `evidence.${string}`>;

/** What the main process does for the requests about the attached files of a case. */
export function evidenceHandlers(parts: HandlerParts): Pick<Handlers, EvidenceChannel> {
  const after = async (caseId: string, work: (core: Core) => Promise<void>) =>
    await parts.session.edit(async (core) => {
      await work(core);
      return await caseDetail(core, caseId);
    });
  return {
    'evidence.change': async ({ set, ...name }) =>
      await after(name.caseId, async (core) => await changeEvidence(core, name, set)),
    'evidence.remove': async (name) =>
      await after(name.caseId, async (core) => await removeEvidence(core, name)),
    'evidence.move': async ({ before, ...name }) =>
      await after(name.caseId, async (core) => await moveEvidence(core, name, before)),
    'evidence.turn': async ({ quarter, ...name }) =>
      await after(name.caseId, async (core) => await turnEvidence(core, name, quarter)),
    'evidence.choose': async (choice) => await attachChosen(parts, choice),
    'evidence.save': async (choice) => await saveOriginals(parts, choice),
  };
}
