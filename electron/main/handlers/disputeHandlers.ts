import { destinationFor } from '../../../shared/destinations/destinationFor.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import type { Due } from '../../../shared/ipc/dispute.ts';
import { respondByFor } from '../../core/documents/respondByFor.ts';
import { changeDispute } from '../../core/useCases/changeDispute.ts';
import { openDispute } from '../../core/useCases/openDispute.ts';
import { recordOffer } from '../../core/useCases/recordOffer.ts';
import { programDestinations } from '../programDestinations.ts';
import { caseDetail } from './caseDetail.ts';
import type { HandlerParts } from './HandlerParts.ts';

type DisputeChannel = Extract<Channel, `dispute.${string}` | `offer.${string}`>;

async function dueOf(
  { session }: HandlerParts,
  { caseId, ...claim }: Input<'dispute.due'>,
): Promise<Due> {
  const { cases, clock, vault } = await session.core();
  const { country } = (await cases.open(caseId)).buyer;
  const destinations = await programDestinations(vault);
  const destination = claim.destination ?? destinationFor(destinations, claim.platform, country);
  const rules = await respondByFor(destinations, clock.zone, [{ claim, country }]);
  return { destination, ...rules({ ...claim, destination }, country) };
}

/** What the main process does for claims on a case, and for the offers to settle them. */
export function disputeHandlers(parts: HandlerParts): Pick<Handlers, DisputeChannel> {
  const { session } = parts;
  return {
    'dispute.open': async ({ caseId, claim }) =>
      await session.edit(async (core) => {
        await openDispute(core, await programDestinations(core.vault), { caseId, ...claim });
        return await caseDetail(core, caseId);
      }),
    'dispute.change': async (change) =>
      await session.edit(async (core) => {
        await changeDispute(core, await programDestinations(core.vault), change);
        return await caseDetail(core, change.caseId);
      }),
    'offer.record': async ({ caseId, offer }) =>
      await session.edit(async (core) => {
        const at = momentAt(core.clock.now(), core.clock.zone);
        await recordOffer(core, caseId, { ...offer, at });
        return await caseDetail(core, caseId);
      }),
    'dispute.due': (claim) => dueOf(parts, claim),
    'dispute.destinations': async () => ({
      destinations: (await programDestinations()).map(({ id, name, platforms }) => ({
        ...{ id, name, platforms },
      })),
    }),
  };
}
