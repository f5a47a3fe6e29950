import type { ChatLine, Layout } from './chatLine.ts';
import { readChatLine } from './chatLine.ts';
import type { WrittenDate } from './writtenDate.ts';

/** One entry of a chat: its first line, and the words in all of its lines. Without `sender` it is the program's own. */
export type ChatEntry = Readonly<{
  /** Counted from 1. */
  line: number;
  date: WrittenDate | undefined;
  time?: string;
  sender?: string;
  words: string;
}>;

/** The entries of a text, and how many of its lines stand before the first one. */
export type SplitChat = Readonly<{ entries: readonly ChatEntry[]; before: number }>;

const LAYOUTS: readonly Layout[] = ['stamp-first', 'name-first', 'below-day'];

type Read = readonly (readonly ChatLine[])[];

const find = (lines: readonly ChatLine[], layout: ChatLine['layout']) =>
  lines.find((line) => line.layout === layout);

/** A chat is written in one way throughout; what else looks like a beginning stands in somebody's words. */
function layoutOf(read: Read): Layout | undefined {
  const hasDays = read.some((lines) => find(lines, 'day'));
  const counted = LAYOUTS.map((layout) => ({
    layout,
    count: read.filter((lines) => find(lines, layout)?.sender !== undefined).length,
  })).filter(({ layout, count }) => count > 0 && (layout !== 'below-day' || hasDays));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.find(({ count }) => count === most)?.layout;
}

/** A line without bracket, dash and comma begins a message only where all of them are written so. */
function beginnings(read: Read, layout: Layout): readonly (ChatLine | undefined)[] {
  const found = read.map((lines) => find(lines, layout));
  const isSure = found.some((line) => line?.isSure);
  return found.map((line) => (line && (line.isSure || !isSure) ? line : undefined));
}

const endOf = (words: string): string => words.replace(/\s+$/, '');

/** Collects the lines of one entry after the other. */
class Entries {
  readonly done: ChatEntry[] = [];
  before = 0;
  #open: { entry: ChatEntry; lines: string[] } | undefined;
  #day: WrittenDate | undefined;

  begin(line: number, { date, time, sender, rest }: ChatLine): void {
    this.close();
    const said = { ...(time && { time }), ...(sender && { sender }) };
    const entry = { line, date: date ?? this.#day, ...said, words: '' };
    this.#open = { entry, lines: rest === undefined ? [] : [rest] };
  }

  startDay(date: WrittenDate | undefined): void {
    this.close();
    this.#day = date;
  }

  go(line: string): void {
    if (this.#open) this.#open.lines.push(line);
    else if (line.trim() !== '' && this.done.length === 0) this.before += 1;
  }

  close(): void {
    if (!this.#open) return;
    const { entry, lines } = this.#open;
    const words = endOf(lines.join('\n'));
    this.done.push({ ...entry, words: entry.sender ? words.replace(/^\n+/, '') : words });
    this.#open = undefined;
  }
}

/** Cuts the text of a chat into its entries; none when it is no chat. `last`: no entry is from a later day. */
export function splitChat(text: string, last: string): SplitChat {
  const lines = text.split(/\r\n|\r|\n/);
  const read = lines.map((line) => readChatLine(line, last));
  const layout = layoutOf(read);
  if (!layout) return { entries: [], before: lines.length };
  const begins = beginnings(read, layout);
  const entries = new Entries();
  for (const [at, line] of lines.entries()) {
    const begin = begins[at];
    const day = layout === 'below-day' ? find(read[at] ?? [], 'day') : undefined;
    if (day) entries.startDay(day.date);
    else if (begin) entries.begin(at + 1, begin);
    else entries.go(line);
  }
  entries.close();
  return { entries: entries.done, before: entries.before };
}
