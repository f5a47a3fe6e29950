import { asText, isObject, type JsonObject, pick } from './jsonFields.ts';

/** Whose events they are, as the objects around them say. */
export type Owner = Readonly<{ carrier?: string | undefined; number?: string | undefined }>;

const NUMBERS = [
  'trackingnumber',
  'trackingno',
  'tracknumber',
  'trackno',
  'ftrackno',
  'trackingcode',
  'trackingid',
  'onedbarcode',
  'mailno',
  'waybillnumber',
  'waybillno',
  'waybill',
  'awb',
  'inquirynumber',
  'consignmentno',
  'consignmentnumber',
  'parcelnumber',
  'idship',
  'articleid',
  'piececode',
  'number',
  'nu',
  '运单号',
  '快递单号',
  'id',
];
const INNER_NUMBERS = NUMBERS.slice(0, NUMBERS.indexOf('number'));
const CARRIERS = [
  'carrierfullname',
  'carriername',
  'carrier',
  'couriername',
  'courier',
  'provider',
  'carriershortname',
  'slug',
  'logisticscompany',
  'expressname',
  'com',
  '承运商',
  '物流公司',
];
const NAMES = ['name', 'organizationname', 'alias'];

// Fields that only one carrier's answer has: the answer itself never names the carrier.
const SIGNS: Readonly<Record<string, string>> = {
  routeresps: 'SF Express',
  inquirynumber: 'UPS',
  idship: 'La Poste',
  mailpieceintakedate: 'USPS',
  uniquemailpieceid: 'USPS',
  trackableitems: 'Australia Post',
  eventshorttext: 'LaserShip',
  omnicode: 'SEKO',
  estimatedtimeofdeliveryremark: 'DHL',
};

/** A tracking number: letters and digits with at least five digits, so that ids and words are none. */
function asNumber(value: unknown): string | undefined {
  const text = asText(value)?.replace(/[\s-]/g, '');
  return text && /^[\dA-Z]{6,40}$/i.test(text) && /(?:\d\D*){5}/.test(text) ? text : undefined;
}

function asCarrier(value: unknown): string | undefined {
  if (isObject(value)) return pick(value, NAMES, asCarrier);
  const text = asText(value);
  return text && /\p{L}/u.test(text) ? text : undefined;
}

/** Numbers one level further in, as in `Pieces: [{ TrackingNumber }]`; only one that stands alone is taken. */
function innerNumber(object: JsonObject): string | undefined {
  const inner = Object.values(object).flat().filter(isObject);
  const numbers = new Set(inner.flatMap((one) => pick(one, INNER_NUMBERS, asNumber) ?? []));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

/** The carrier whose answers alone have a field that this object has. */
export function signIn(object: JsonObject): string | undefined {
  for (const [sign, carrier] of Object.entries(SIGNS))
    if (pick(object, [sign], (value) => (value === undefined ? undefined : true))) return carrier;
  return undefined;
}

/** What an object says about the events under it; what it leaves open the objects above it say. */
export function ownerIn(object: JsonObject, above: Owner): Owner {
  return {
    number: pick(object, NUMBERS, asNumber) ?? above.number ?? innerNumber(object),
    carrier: pick(object, CARRIERS, asCarrier) ?? above.carrier ?? signIn(object),
  };
}
