import { Temporal } from 'temporal-polyfill';
import { type Moment, MomentSchema, momentAt } from '../../../shared/domain/moment.ts';
import { z } from '../../../shared/zod.ts';
import type { ReadMessage, RefusedPart } from './reading.ts';

const PieceSchema = z.union([z.string(), z.object({ text: z.string() })]);

const EntrySchema = z.object({
  type: z.string(),
  date: z.string().optional(),
  date_unixtime: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  from: z.string().nullish(),
  text: z.union([z.string(), z.array(PieceSchema)]).optional(),
  photo: z.string().optional(),
  file: z.string().optional(),
  media_type: z.string().optional(),
});
type Entry = z.infer<typeof EntrySchema>;

const ExportSchema = z.object({ name: z.string().nullish(), messages: z.array(z.unknown()) });

/** What an export of Telegram holds. */
export type TelegramChat = Readonly<{
  contact?: string;
  messages: readonly ReadMessage[];
  skipped: number;
  refused: readonly RefusedPart[];
}>;

function localOf(date: string | undefined): Temporal.PlainDateTime | undefined {
  try {
    return date === undefined ? undefined : Temporal.PlainDateTime.from(date);
  } catch {
    return undefined;
  }
}

/** The time on the wall of whoever exported, with the zone that follows from the count of seconds beside it. */
function momentOf({ date, date_unixtime: seconds }: Entry): Moment | undefined {
  const local = localOf(date);
  const instant =
    seconds === undefined
      ? undefined
      : Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
  if (instant && !local) return momentAt(instant, 'UTC');
  if (!local) return undefined;
  const text = local.toString({ smallestUnit: 'second' });
  if (!instant) return MomentSchema.safeParse({ local: text }).data;
  const minutes = Math.round(
    local.toZonedDateTime('UTC').toInstant().since(instant).total('minutes'),
  );
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const zone = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return MomentSchema.safeParse({ local: text, zone }).data;
}

function wordsOf({ text = '', photo, file, media_type }: Entry): string {
  const pieces = typeof text === 'string' ? [text] : text;
  const words = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  return words || (photo ?? file ?? media_type ?? '');
}

function readEntry(content: unknown, at: number): ReadMessage | RefusedPart | undefined {
  const { data: entry } = EntrySchema.safeParse(content);
  const line = at + 1;
  if (!entry) return { line, error: { code: 'message-line-unread', params: { text: '' } } };
  const text = wordsOf(entry);
  if (entry.type !== 'message' || !entry.from || text === '') return undefined;
  const moment = momentOf(entry);
  if (!moment)
    return { line, error: { code: 'message-line-no-date', params: { text: text.slice(0, 100) } } };
  const from = { name: entry.from.slice(0, 200) };
  return { at: moment, text, from, to: [], channel: 'Telegram', attachments: [] };
}

/** Reads an export of Telegram (`result.json`); undefined when the text is anything else. */
export function readTelegram(text: string): TelegramChat | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = ExportSchema.safeParse(content);
  if (!data) return undefined;
  const read = data.messages.map(readEntry);
  const known = read.filter((one) => one !== undefined);
  return {
    ...(data.name && { contact: data.name }),
    messages: known.filter((one) => 'text' in one),
    refused: known.filter((one) => 'error' in one),
    skipped: read.length - known.length,
  };
}
