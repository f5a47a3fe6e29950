import { type EventPieces, readPieces } from './checkEvent.ts';
import { foldName } from './columns.ts';
import { dateOrderOf } from './dateOrder.ts';
import { jsonEvent } from './jsonEvent.ts';
import { isObject } from './jsonFields.ts';
import { type Owner, ownerIn, signIn } from './jsonOwner.ts';
import type { DateOrder, ReadEvent, RefusedLine, TrackingRecord } from './trackingRecord.ts';

type Found = Readonly<{ owner: Owner; line: number; pieces: EventPieces | undefined }>;

/** No answer of a carrier is nested this deep; what is deeper is not looked at. */
const DEEPEST = 30;

/** Fields that hold one event instead of a list of them. */
const SINGLE = [
  'event',
  'events',
  'lastevent',
  'flastevent',
  'latestevent',
  'trackdetail',
  'checkpoint',
  'activity',
];

/** Some sites put an event into a text of JSON inside their JSON. */
function unpack(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\{.*\}\s*$/s.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function isEventList(list: readonly unknown[]): boolean {
  const events = list.filter((item) => isObject(item) && jsonEvent(item) !== undefined);
  return events.length > 0 && events.length * 2 >= list.length;
}

function eventsOf(list: readonly unknown[], owner: Owner): readonly Found[] {
  return list.map((item, index) => {
    const object = isObject(item) ? item : {};
    const carrier = owner.carrier ?? signIn(object);
    return { owner: { ...owner, carrier }, line: index + 1, pieces: jsonEvent(object) };
  });
}

function findIn(value: unknown, above: Owner, depth: number): readonly Found[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return isEventList(value)
      ? eventsOf(value, above)
      : value.flatMap((item) => findIn(item, above, depth + 1));
  if (!isObject(value)) return [];
  const owner = ownerIn(value, above);
  return Object.entries(value).flatMap(([name, field]) => {
    const inner = unpack(field);
    return SINGLE.includes(foldName(name)) && isObject(inner) && jsonEvent(inner)
      ? eventsOf([inner], owner)
      : findIn(inner, owner, depth + 1);
  });
}

type Group = { owner: Owner; events: ReadEvent[]; refused: RefusedLine[] };

function add(group: Group, { line, pieces }: Found, order: DateOrder | undefined): void {
  const event = pieces
    ? readPieces(pieces, order)
    : { code: 'tracking-line-no-time' as const, params: { text: '' } };
  if ('params' in event) group.refused.push({ line, error: event });
  else group.events.push(event);
}

/**
 * Finds the events in the JSON of any carrier or tracking site by the names of its fields; one record for each
 * carrier and number. A record without events is left out.
 */
export function parseJson(json: unknown, given: DateOrder | undefined): readonly TrackingRecord[] {
  const found = findIn(json, {}, 0);
  const order = given ?? dateOrderOf(found.map(({ pieces }) => pieces?.datetime ?? ''));
  const groups = new Map<string, Group>();
  for (const one of found) {
    const { carrier, number } = one.owner;
    const key = `${number ?? ''}\n${carrier ?? ''}`;
    const group = groups.get(key) ?? { owner: one.owner, events: [], refused: [] };
    groups.set(key, group);
    add(group, one, order);
  }
  return [...groups.values()].map(({ owner: { carrier, number }, events, refused }) => ({
    ...(carrier && { carrier }),
    ...(number && { number }),
    events,
    refused,
  }));
}
