import type { ErrorData } from '../../../shared/appError.ts';
import { readZone } from './findClock.ts';
import { findMoment } from './findMoment.ts';
import type { DateOrder, ReadEvent } from './trackingRecord.ts';

/** The longest text, place or code that an event may have (LineSchema). */
const LONGEST = 2_000;

/** The pieces of an event as a table or a JSON record holds them, each in a field of its own. */
export type EventPieces = Readonly<{
  datetime: string;
  zone?: string | undefined;
  text: string;
  place?: string | undefined;
  code?: string | undefined;
}>;

/** Why an event cannot be kept as it is: undefined when it can. */
export function whyTooLong({ text, place = '', code = '' }: ReadEvent): ErrorData | undefined {
  const chars = Math.max(text.length, place.length, code.length);
  return chars > LONGEST
    ? { code: 'tracking-line-too-long', params: { chars, max: LONGEST } }
    : undefined;
}

/** Makes an event of its pieces, or says why not. A zone of its own counts where the time has none. */
export function readPieces(
  { datetime, zone, text, place, code }: EventPieces,
  order: DateOrder | undefined,
): ReadEvent | ErrorData {
  const words = text.trim();
  const found = findMoment(datetime, order);
  if (found?.kind === 'refused') return found.error;
  if (!found)
    return { code: 'tracking-line-no-time', params: { text: `${datetime} ${words}`.trim() } };
  if (words === '') return { code: 'tracking-line-no-text', params: { text: datetime } };
  const ownZone = found.at.zone ?? (zone && found.hasClock ? readZone(zone) : undefined);
  const event = {
    at: { local: found.at.local, ...(ownZone && { zone: ownZone }) },
    text: words,
    ...(place && { place }),
    ...(code && { code }),
  };
  return whyTooLong(event) ?? event;
}
