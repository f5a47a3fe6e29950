import { Temporal } from 'temporal-polyfill';
import { type Message, MessageSchema } from '../../../../../shared/domain/message.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import { readDate, readMoment } from '../../../ui/readTyped.ts';
import type { WrittenMessage } from './useMessages.ts';

/** A message as it is typed. `zone` is a name, an offset, or empty where it is not known. */
export type TypedMessage = Readonly<{
  direction: 'in' | 'out';
  date: string;
  time: string;
  zone: string;
  channel: string;
  language: string | null;
  text: string;
  translation: string;
}>;

/** What is wrong with which field. */
export type MessageFaults = Readonly<
  Partial<Record<'date' | 'time' | 'text' | 'translation', TextKey>>
>;

/** The form as it opens: for a message that just came, or with one that is to be put right. */
export function typedMessage(message: Message | undefined, zone: string): TypedMessage {
  if (message) {
    const { at, channel = '', language = null, translation = '', direction, text } = message;
    const [date = '', time = ''] = at.local.split('T');
    return { direction, date, time, zone: at.zone ?? '', channel, language, text, translation };
  }
  const now = Temporal.Now.zonedDateTimeISO(zone);
  return {
    direction: 'in',
    date: now.toPlainDate().toString(),
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone,
    channel: '',
    language: null,
    text: '',
    translation: '',
  };
}

/** A time of the day as people type it, of a clock with 24 hours. */
const CLOCK = /^(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?$/;

const LONGEST = MessageSchema.shape.text.maxLength ?? 0;

/** What is wrong with a typed message; empty when it can be saved. */
export function messageFaults(typed: TypedMessage): MessageFaults {
  const { date, time, text, translation } = typed;
  const isTime = time.trim() === '' || CLOCK.test(time.trim());
  return {
    ...(!readDate(date) && { date: 'app/date.wrong' }),
    ...(!isTime && { time: 'app/messages.time.wrong' }),
    ...(text.trim() === '' && { text: 'app/messages.needed' }),
    ...(text.length > LONGEST && { text: 'app/form.too-long' }),
    ...(translation.length > LONGEST && { translation: 'app/form.too-long' }),
  };
}

/** A zone that has a name counts as the offset that was in force there, as the record of a moment keeps it. */
function zoneAt(local: string, zone: string): string {
  if (zone === '' || /^[+-]/.test(zone) || !local.includes('T')) return zone;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset;
}

function momentOf({ date, time, zone }: TypedMessage): Moment | undefined {
  const at = readMoment(time.trim() ? `${date.trim()} ${time.trim()}` : date);
  const known = at && zoneAt(at.local, zone);
  return at && { local: at.local, ...(known && at.local.includes('T') && { zone: known }) };
}

/** The message that was typed; undefined while it has faults. */
export function readMessage(typed: TypedMessage): WrittenMessage | undefined {
  const at = momentOf(typed);
  if (!at || Object.keys(messageFaults(typed)).length > 0) return undefined;
  const { direction, text, language } = typed;
  const [channel, translation] = [typed.channel.trim(), typed.translation.trim()];
  return {
    ...{ direction, at, text },
    ...(channel && { channel }),
    ...(language && { language }),
    ...(translation && { translation }),
  };
}
