import { Temporal } from 'temporal-polyfill';
import type { Case } from '../../../shared/domain/case.ts';
import { instantOf, type Moment } from '../../../shared/domain/moment.ts';
import type { Reason } from '../../../shared/domain/vocabulary.ts';

/** The times of a parcel against which photos are sorted; what is not known is missing. */
export type ParcelTimes = Readonly<{
  ordered: Temporal.Instant | undefined;
  handedOver: Temporal.Instant | undefined;
  arrived: Temporal.Instant | undefined;
}>;

/** Carriers tell of a parcel before they have it: its data came in, its label was made. */
const ANNOUNCED =
  /label|information (?:received|sent)|info(?:rmation)? received|pre-?advi[cs]e|electronic|manifest|ready for|awaiting|elektronisch|angekündigt|preaviso|pré-?avis|电子|预报|下单|待揽收|制单|待寄/i;

const DELIVERED =
  /\bdelivered\b|handed to (?:the )?(?:recipient|addressee)|zugestellt|entregad|\blivré|distribu[ée]|consegnat|bezorgd|doręczon|вручен|доставлен|teslim edildi|تم التسليم|签收|妥投|配達完了|お届け済|배달 ?완료/i;

// Words of denial at their borders: parcels are delivered in Lebanon and in Днепр too.
const NOT_DELIVERED =
  /undeliver|\bnot\b|\bno\b|could|cannot|unable|attempt|fail|will be|to be|being|nicht|\bnon\b|\bpas\b|(?<!\p{L})не|未/iu;

/** What customers claim only when they have the goods in their hands. */
const CLAIMED_IN_HAND: readonly Reason[] = [
  'not-as-described',
  'damaged',
  'wrong-item',
  'missing-parts',
  'counterfeit',
];

function earliest(moments: readonly (Moment | undefined)[], zone: string) {
  return moments
    .filter((moment) => moment !== undefined)
    .map((moment) => instantOf(moment, zone))
    .sort(Temporal.Instant.compare)[0];
}

/** The times of a case's parcel. A moment without a zone is read in `zone`, the seller's own. */
export function parcelTimes(
  { order, events, disputes }: Pick<Case, 'order' | 'events' | 'disputes'>,
  zone: string,
): ParcelTimes {
  const times = (wanted: (text: string) => boolean) =>
    events.filter(({ text }) => wanted(text)).map(({ at }) => at);
  const claims = disputes
    .filter(({ reason }) => CLAIMED_IN_HAND.includes(reason))
    .map(({ openedOn }) => ({ local: openedOn }));
  const delivered = times((text) => DELIVERED.test(text) && !NOT_DELIVERED.test(text));
  return {
    ordered: earliest([order.orderedAt, order.paidAt], zone),
    handedOver: earliest(
      times((text) => !ANNOUNCED.test(text)),
      zone,
    ),
    arrived: earliest(delivered, zone) ?? earliest(claims, zone),
  };
}
