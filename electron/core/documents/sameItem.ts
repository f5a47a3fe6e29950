import { isDeepStrictEqual } from 'node:util';
import type { OrderItem } from '../../../shared/domain/case.ts';
import type { Dispute, Offer } from '../../../shared/domain/dispute.ts';
import type { FollowUp } from '../../../shared/domain/followUp.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { TrackingEvent, TrackingLeg } from '../../../shared/domain/tracking.ts';

type Without<T> = Omit<T, 'id'>;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const seconds = ({ local }: Moment): string => (local.length === 16 ? `${local}:00` : local);

/** Equal where both are known; what one source leaves out, the other may add. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || plain(one) === plain(other);
}

function isSameMoment(one: Moment, other: Moment): boolean {
  return seconds(one) === seconds(other) && agree(one.zone, other.zone);
}

/** A tracking number as it is compared: people put spaces and dashes into it. */
export const plainNumber = (number: string): string => number.replace(/[\s-]/g, '').toUpperCase();

/** The same carrier's record of the same number. */
export function isSameLeg(one: Without<TrackingLeg>, other: Without<TrackingLeg>): boolean {
  return (
    plainNumber(one.number) === plainNumber(other.number) &&
    plain(one.carrier) === plain(other.carrier)
  );
}

/** The same line of a carrier's record, however it was copied. */
export function isSameEvent(one: Without<TrackingEvent>, other: Without<TrackingEvent>): boolean {
  return (
    one.legId === other.legId &&
    isSameMoment(one.at, other.at) &&
    plain(one.text) === plain(other.text) &&
    agree(one.place, other.place)
  );
}

/** The same contact with the customer. */
export function isSameMessage(one: Without<Message>, other: Without<Message>): boolean {
  return (
    one.direction === other.direction && one.text === other.text && isSameMoment(one.at, other.at)
  );
}

/** The same article of an order. */
export function isSameOrderItem(one: Without<OrderItem>, other: Without<OrderItem>): boolean {
  return plain(one.title) === plain(other.title) && agree(one.sku, other.sku);
}

/** The same plan for the same day. */
export function isSameFollowUp(one: Without<FollowUp>, other: Without<FollowUp>): boolean {
  const isOfOneRule = one.rule === other.rule && one.about === other.about;
  return isOfOneRule && one.on === other.on && agree(one.note, other.note);
}

type Claim = Pick<Dispute, 'platform' | 'platformCase' | 'reason' | 'openedOn'>;

/** The same claim: by the platform's own number, else by place, reason and day. */
export function isSameDispute(one: Claim, other: Claim): boolean {
  if (one.platform !== other.platform || !agree(one.platformCase, other.platformCase)) return false;
  const isNumbered = one.platformCase !== undefined && other.platformCase !== undefined;
  return isNumbered || (one.reason === other.reason && one.openedOn === other.openedOn);
}

/** The same settlement proposed. */
export function isSameOffer(one: Without<Offer>, other: Without<Offer>): boolean {
  return (
    one.disputeId === other.disputeId &&
    one.kind === other.kind &&
    isDeepStrictEqual(one.amount, other.amount) &&
    isDeepStrictEqual(one.at, other.at)
  );
}
