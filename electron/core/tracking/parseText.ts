import type { Moment } from '../../../shared/domain/moment.ts';
import { dateOrderOf } from './dateOrder.ts';
import { joinBlocks } from './joinBlocks.ts';
import { type Line, readLines } from './readLines.ts';
import type { Words } from './splitPlace.ts';
import type { DateOrder, ReadEvent, RefusedLine, TrackingRecord } from './trackingRecord.ts';

const eventOf = ({ at, words }: Readonly<{ at: Moment; words: Words }>): ReadEvent => ({
  at,
  text: words.text,
  ...(words.place && { place: words.place }),
});

type Reason = 'tracking-line-no-time' | 'tracking-line-no-text' | 'tracking-line-forecast';

const refuse = (
  { number, raw }: Readonly<{ number: number; raw: string }>,
  code: Reason,
): RefusedLine => ({ line: number, error: { code, params: { text: raw.trim().slice(0, 200) } } });

/** A date alone above lines with only a time is the date of those lines. */
function withDates(lines: readonly Line[]): readonly Line[] {
  let date: string | undefined;
  return lines.map((line, index): Line => {
    const next = lines.slice(index + 1).find(({ kind }) => kind !== 'blank');
    if (line.kind === 'stamp' && !line.hasClock && next?.kind === 'clock') {
      date = line.at.local;
      return { kind: 'blank', number: line.number, raw: line.raw };
    }
    if (line.kind !== 'clock') return line;
    const { number, raw, time, zone, words } = line;
    if (date === undefined) return { kind: 'text', number, raw, text: raw.trim() };
    const at = { local: `${date}T${time}`, ...(zone && { zone }) };
    if (words.text === '') return { kind: 'stamp', number, raw, at, hasClock: true };
    return { kind: 'event', number, raw, at, words };
  });
}

/** One line of place below each event, and nothing else: then it belongs to the event above. */
function withPlacesBelow(lines: readonly Line[]): readonly Line[] {
  const content = lines.filter(({ kind }) => kind === 'event' || kind === 'text');
  const alternate = content.every(
    ({ kind }, index) => kind === (index % 2 === 0 ? 'event' : 'text'),
  );
  if (!alternate || content.length < 4 || content.length % 2 !== 0) return lines;
  const places = new Map(content.map((line, index) => [line, content[index + 1]]));
  return lines.flatMap((line): readonly Line[] => {
    if (line.kind === 'text') return [];
    const below = places.get(line);
    if (line.kind !== 'event' || below?.kind !== 'text' || line.words.place) return [line];
    return [{ ...line, words: { ...line.words, place: below.text } }];
  });
}

function collect(lines: readonly Line[]): Pick<TrackingRecord, 'events' | 'refused'> {
  const { blocks, loose } = joinBlocks(lines);
  const whole = lines.filter((line) => line.kind === 'event');
  const events = [...whole, ...blocks].sort((a, b) => a.number - b.number);
  const refused = [
    ...lines.flatMap((line) =>
      line.kind === 'refused' ? [{ line: line.number, error: line.error }] : [],
    ),
    ...lines
      .filter((line) => line.kind === 'label' && line.label.kind === 'forecast')
      .map((line) => refuse(line, 'tracking-line-forecast')),
    ...loose.map((line) => refuse(line, 'tracking-line-no-time')),
    ...events
      .filter(({ words }) => words.text === '')
      .map((event) => refuse(event, 'tracking-line-no-text')),
  ];
  return {
    events: events.filter(({ words }) => words.text !== '').map(eventOf),
    refused: refused.sort((a, b) => a.line - b.line),
  };
}

type Head = Readonly<{ number?: string; carrier?: string; zone?: string }>;

/** What the lines say about the whole record; the first word counts, a line of its own before a word beside the number. */
function headOf(lines: readonly Line[]): Head {
  const labels = lines.flatMap((line) => (line.kind === 'label' ? [line.label] : []));
  const firstOf = (kind: keyof Head) =>
    labels.flatMap((label) => (label.kind === kind ? label.value : []))[0];
  const beside = labels.flatMap((label) => (label.kind === 'number' ? (label.carrier ?? []) : []));
  const [number, carrier, zone] = [
    firstOf('number'),
    firstOf('carrier') ?? beside[0],
    firstOf('zone'),
  ];
  return { ...(number && { number }), ...(carrier && { carrier }), ...(zone && { zone }) };
}

const withZone = (event: ReadEvent, zone: string | undefined): ReadEvent =>
  zone && !event.at.zone && event.at.local.includes('T')
    ? { ...event, at: { ...event.at, zone } }
    : event;

/**
 * Reads a tracking record pasted from a page or a chat: times first or last, in any usual form, words beside
 * them or on lines of their own. Lines that are no events are refused by number, never dropped.
 */
export function parseText(text: string, given: DateOrder | undefined): TrackingRecord {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const lines = readLines(raw, given ?? dateOrderOf(raw));
  const { events, refused } = collect(withPlacesBelow(withDates(lines)));
  const { zone, ...head } = headOf(lines);
  return {
    ...head,
    events: events.map((event) => withZone(event, zone)),
    refused,
  };
}
