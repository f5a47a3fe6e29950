import type { Case } from '../domain/case.ts';
import { formatPlainMoney } from '../domain/money.ts';
import { openDisputeOf } from '../domain/openDisputeOf.ts';
import type { BlankValues } from './blanks.ts';
import { ComplaintSchema } from './templateFile.ts';

/** The day of the newest line of the carriers, once the parcel is delivered. */
function deliveredOn({ stage, events }: Case): string | undefined {
  if (stage !== 'delivered') return undefined;
  return events
    .map(({ at }) => at.local.slice(0, 10))
    .toSorted()
    .at(-1);
}

/** What was offered last in the open dispute and is not refused. */
function offered({ offers }: Case, disputeId: string | undefined): BlankValues {
  const offer = offers.findLast((one) => one.disputeId === disputeId && one.answer !== 'refused');
  if (!offer) return {};
  const amount = offer.amount && formatPlainMoney(offer.amount);
  return {
    offer: offer.kind,
    ...(amount && { amount }),
    ...(amount && offer.kind === 'duty-share' && { share: amount }),
  };
}

/** What a case fills into the blanks of a message by itself. What it does not know is left to be typed. */
export function valuesOfCase(aCase: Case): BlankValues {
  const { buyer, orderNumber, items, shop, legs } = aCase;
  const leg = legs.at(-1);
  const dispute = openDisputeOf(aCase);
  const complaint = ComplaintSchema.safeParse(dispute?.reason).data;
  const delivered = deliveredOn(aCase);
  return {
    ...(buyer.name && { buyer: buyer.name }),
    order: orderNumber,
    ...(items.length > 0 && { item: items.map(({ title }) => title).join('\n') }),
    ...(shop && { shop }),
    ...(leg && { carrier: leg.carrier, tracking: leg.number }),
    ...(delivered && { 'delivered-on': delivered }),
    ...(complaint && { complaint }),
    ...offered(aCase, dispute?.id),
  };
}
