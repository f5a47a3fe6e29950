import { Temporal } from 'temporal-polyfill';

/** The day that the sample documents were written for. */
const WRITTEN_FOR = Temporal.PlainDate.from('2023-06-13');

const DATED = /^(\d{4}-\d\d-\d\d)(T.+)?$/;
/** A day within a text, and the language that it is written in: `{{2023-05-24 de}}`. */
const NAMED = /\{\{(\d{4}-\d\d-\d\d) ([A-Za-z-]+)\}\}/g;
/** A time as a camera writes it into its photo (EXIF), with the zero that ends it. */
const CAMERA = /(\d{4}):(\d\d):(\d\d)(?= \d\d:\d\d:\d\d\0)/g;

/** Moves a day of the sample documents, `2023-05-24`. */
export type SampleShift = (date: string) => Temporal.PlainDate;

/** Moves the days of the sample so that what happened on the day they were written for happened on `today`. */
export const sampleShift = (today: Temporal.PlainDate): SampleShift => {
  const { days } = today.since(WRITTEN_FOR, { largestUnit: 'day' });
  return (date) => Temporal.PlainDate.from(date).add({ days });
};

function inWords(date: Temporal.PlainDate, language: string): string {
  return date.toLocaleString(language, { day: 'numeric', month: 'long' });
}

function shiftText(text: string, shift: SampleShift): string {
  const [, date, rest = ''] = DATED.exec(text) ?? [];
  if (date) return `${shift(date)}${rest}`;
  return text.replace(NAMED, (_, day: string, language: string) => inWords(shift(day), language));
}

/** A sample document with all its dates and times moved, and the days named in its texts. */
export function shiftDocument(content: unknown, shift: SampleShift): unknown {
  if (typeof content === 'string') return shiftText(content, shift);
  if (Array.isArray(content)) return content.map((one) => shiftDocument(one, shift));
  if (typeof content !== 'object' || content === null) return content;
  const fields = Object.entries(content).map(([key, one]) => [key, shiftDocument(one, shift)]);
  return Object.fromEntries(fields);
}

/** The bytes of a sample photo with the day of the camera's record moved; the picture stays. */
export function shiftPhoto(bytes: Buffer, shift: SampleShift): Buffer {
  const moved = bytes
    .toString('latin1')
    .replace(CAMERA, (_, year: string, month: string, day: string) =>
      shift(`${year}-${month}-${day}`).toString().replaceAll('-', ':'),
    );
  return Buffer.from(moved, 'latin1');
}
