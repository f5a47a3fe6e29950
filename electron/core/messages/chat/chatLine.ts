import { findTime } from './findTime.ts';
import { plainHead } from './plainHead.ts';
import { findWrittenDate, type WrittenDate } from './writtenDate.ts';

/** How a line that begins a message is built: time first, name first, or a time alone below the date of the day. */
export type Layout = 'stamp-first' | 'name-first' | 'below-day';

/** A line that begins a message, or names the day of those that follow. */
export type ChatLine = Readonly<{
  layout: Layout | 'day';
  date?: WrittenDate;
  time?: string;
  sender?: string;
  /** The words behind all this; undefined when they begin in the next line. */
  rest?: string;
  /** A bracket, a dash or a comma as only chat programs put them: it is no date of a sentence. */
  isSure: boolean;
}>;

type Stamp = Readonly<{ date: WrittenDate; time?: string; end: number; hasComma: boolean }>;

const GAP = /\s?,?\s?(?:(?:at|um|à|a las|às|alle|om|kl|klo|в|о|lúc|pukul)\.?\s)?(?:\s|T(?=\d))?/y;
const WORD_GAP = /\s?(,?)\s?/y;

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** `18/3/22, 14:56` at `at`, or only its date. */
function dateFirst(text: string, at: number, last: string): Stamp | undefined {
  const date = findWrittenDate(text, at, last);
  if (!date) return undefined;
  WORD_GAP.lastIndex = date.end;
  const hasComma = WORD_GAP.exec(text)?.[1] === ',';
  const time = findTime(text, date.end + lengthAt(GAP, text, date.end));
  return { date, hasComma, end: time?.end ?? date.end, ...(time && { time: time.time }) };
}

/** `14:56, 18/3/22` at `at`, as a browser copies it. */
function timeFirst(text: string, at: number, last: string): Stamp | undefined {
  const time = findTime(text, at);
  if (!time) return undefined;
  const date = findWrittenDate(text, time.end + lengthAt(GAP, text, time.end), last);
  return date && { date, time: time.time, end: date.end, hasComma: true };
}

const SENDER = /^([^:：\n]{1,80}?)\s?[:：](?=\s|$)\s?/;
/** Some write no blank behind the name; an address of the web is no name. */
const TIGHT_SENDER = /^([^:：\n]{1,80}?)[:：](?!\/\/|\d)/;

/** The name before the colon and the words behind it; without a name it is a line of the chat program itself. */
export function splitSender(words: string): Readonly<{ sender?: string; rest: string }> {
  const match = SENDER.exec(words) ?? TIGHT_SENDER.exec(words);
  const sender = match?.[1]?.trim();
  if (!match || !sender || /["“”«»]/.test(sender)) return { rest: words };
  return { sender, rest: words.slice(match[0].length) };
}

type Cut = (from: number) => string;

const DELIMITER = /\s?(?:\]\s?:?|[-–—]\s|[,:]\s)?\s*/y;

/** What stands between the stamp and the words: a closed bracket, a dash, a comma, blanks. */
function delimiterAt(text: string, at: number) {
  DELIMITER.lastIndex = at;
  const sign = DELIMITER.exec(text)?.[0] ?? '';
  return { length: sign.length, isClosed: sign.includes(']'), isDashed: /[-–—]/.test(sign) };
}

/** A date alone begins a message only between brackets or before a dash. */
function isBeginning(stamp: Stamp, isBracketed: boolean, sign: ReturnType<typeof delimiterAt>) {
  if (isBracketed !== sign.isClosed || sign.length === 0) return false;
  return stamp.time !== undefined || sign.isClosed || sign.isDashed;
}

function stampFirst(text: string, last: string, cut: Cut): ChatLine | undefined {
  const isBracketed = text.startsWith('[');
  const start = isBracketed ? 1 : 0;
  const stamp =
    dateFirst(text, start, last) ?? (isBracketed ? timeFirst(text, start, last) : undefined);
  if (!stamp || stamp.end >= text.length) return undefined;
  const sign = delimiterAt(text, stamp.end);
  if (!isBeginning(stamp, isBracketed, sign)) return undefined;
  const isSure = sign.isClosed || sign.isDashed || stamp.hasComma;
  const said = splitSender(cut(stamp.end + sign.length));
  const { date, time } = stamp;
  return { layout: 'stamp-first', date, ...(time && { time }), ...said, isSure };
}

/** Where a name may end: before what may be a date. */
const NAME_END = /(?:\s?,\s?|\s?[:：]\s|\s+)(?=[[(]?\s?(?:\d|[\p{L}]{2,12}[,.]?\s\d|令和|平成))/gu;
const LONGEST_NAME = 61;

/** The name at the beginning and the date behind it. */
function namedStamp(text: string, last: string) {
  for (const { index, 0: gap } of text.slice(0, LONGEST_NAME + 20).matchAll(NAME_END)) {
    const at = index + gap.length;
    if (index === 0 || index > LONGEST_NAME) continue;
    const stamp = dateFirst(text, /[[(]/.test(text.charAt(at)) ? at + 1 : at, last);
    if (stamp) return { stamp, name: text.slice(0, index) };
  }
  return undefined;
}

/** What stands behind the stamp: words after a colon, or nothing, and the words begin in the next line. */
function behindStamp(text: string, end: number, cut: Cut): Readonly<{ rest?: string }> | undefined {
  const close = /^\s?[\])]?\s?(?:([:：])\s?)?/.exec(text.slice(end));
  const rest = cut(end + (close?.[0].length ?? 0));
  if (close?.[1] !== undefined) return { rest };
  return rest.trim() === '' ? {} : undefined;
}

/** `Maria, 18/3/22 14:56: words`, or the words in the next lines, as WeChat, QQ and Telegram copy them. */
function nameFirst(text: string, last: string, cut: Cut): ChatLine | undefined {
  const named = namedStamp(text, last);
  const behind = named && behindStamp(text, named.stamp.end, cut);
  if (!behind) return undefined;
  const { stamp, name } = named;
  const sender = name.replace(/\(\d{5,12}\)$|<[^<>]+>$/, '').trim();
  if (sender === '') return undefined;
  const { date, time } = stamp;
  return { layout: 'name-first', date, ...(time && { time }), sender, ...behind, isSure: true };
}

const FRAME = /^[-—–=*_\s[(]*/;

/** A line that says the day and nothing else, as LINE, KakaoTalk and WeChat head the messages of a day. */
function dayAlone(text: string, last: string): ChatLine | undefined {
  const start = FRAME.exec(text)?.[0].length ?? 0;
  const weekday = /^(?:[\p{L}\p{M}]{2,12}\.?,?\s)(?=\d)/u.exec(text.slice(start))?.[0].length ?? 0;
  const date = findWrittenDate(text, start + weekday, last);
  if (
    !date ||
    !/^[-—–=*_\s\])]*(?:[\p{L}\p{M}]{1,12}\.?)?[-—–=*_\s\])]*$/u.test(text.slice(date.end))
  )
    return undefined;
  return { layout: 'day', date, isSure: true };
}

/** `14:56⇥Maria⇥words`, `[Maria] [오후 2:56] words`; the last one has its words in the next lines. */
const BELOW_DAY = [
  /^(?<clock>[^\t\n]{4,14})\t(?<sender>[^\t\n]{1,60})\t/,
  /^\[(?<sender>[^\]\n]{1,60})\]\s\[(?<clock>[^\]\n]{4,14})\]\s?/,
  /^(?<sender>\S[^\t\n]{0,60}?)\s{1,4}(?<clock>\d{1,2}:\d{2}(?::\d{2})?)\s*$/,
];

/** A message below the line of its day, as LINE, KakaoTalk and WeChat write them. */
function belowDay(text: string, cut: Cut): ChatLine | undefined {
  for (const [at, pattern] of BELOW_DAY.entries()) {
    const match = pattern.exec(text);
    const { clock = '', sender } = match?.groups ?? {};
    const time = findTime(clock, 0)?.time;
    if (!match || !sender || !time) continue;
    const isWhole = at < 2;
    const rest = isWhole ? { rest: cut(match[0].length) } : {};
    return { layout: 'below-day', time, sender, ...rest, isSure: isWhole };
  }
  return undefined;
}

/** Every way in which a line can begin a message; a chat is written in one of them throughout. `last`: no later day. */
export function readChatLine(line: string, last: string): readonly ChatLine[] {
  const { text, at } = plainHead(line);
  const trimmed = text.trimStart();
  if (trimmed === '') return [];
  const lead = text.length - trimmed.length;
  const cut: Cut = (from) => line.slice(at[lead + from] ?? line.length);
  const found = [
    dayAlone(trimmed, last),
    stampFirst(trimmed, last, cut),
    nameFirst(trimmed, last, cut),
    belowDay(trimmed, cut),
  ];
  return found.filter((one) => one !== undefined);
}
