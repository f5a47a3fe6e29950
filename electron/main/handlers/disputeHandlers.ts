import { answerRules } from '../../../shared/destinations/countDeadline.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import type { Due } from '../../../shared/ipc/dispute.ts';
import { destinationOf, respondByFor } from '../../core/documents/respondByFor.ts';
import { changeDispute } from '../../core/useCases/changeDispute.ts';
import { wallTimes } from '../../core/useCases/judgeDispute.ts';
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
  const place = destinationOf(destinations, claim, country);
  const { id: destination, zone } = place;
  const rules = await respondByFor(destinations, clock.zone, [{ claim, country }]);
  const due = rules({ ...claim, destination }, country);
  const rulesThere = answerRules(place, { ...claim, country });
  return {
    ...{ destination, ...due, countsHours: rulesThere.some(({ rule }) => rule.endsWith('Hours')) },
    ...(zone && { zone }),
    ...wallTimes({ ...claim, ...due }, place, clock.zone),
  };
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
