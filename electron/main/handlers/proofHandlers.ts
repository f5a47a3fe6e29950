import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { checkDispute, judgeDispute } from '../../core/useCases/judgeDispute.ts';
import { programDestinations, programEvidence } from '../programDestinations.ts';
import type { HandlerParts } from './HandlerParts.ts';

type ProofChannel = Extract<Channel, `proof.${string}`>;

/** What the main process does for the requests about what proof is worth. */
export function proofHandlers({ session }: HandlerParts): Pick<Handlers, ProofChannel> {
  return {
    'proof.judge': async ({ disputeId }) => {
      const core = await session.core();
      const destinations = await programDestinations(core.vault);
      const profiles = await programEvidence();
      return await judgeDispute(core, { destinations, profiles }, disputeId);
    },
    'proof.check': async ({ disputeId }) => ({
      findings: await checkDispute(await session.core(), disputeId),
    }),
  };
}
