import { Temporal } from 'temporal-polyfill';
import { type Message, MessageSchema } from '../../../../../shared/domain/message.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import { readDate } from '../../../ui/readTyped.ts';
import { isClockOrEmpty, readTypedTime } from '../typedTime.ts';
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

const LONGEST = MessageSchema.shape.text.maxLength ?? 0;

/** What is wrong with a typed message; empty when it can be saved. */
export function messageFaults(typed: TypedMessage): MessageFaults {
  const { date, time, text, translation } = typed;
  return {
    ...(!readDate(date) && { date: 'app/date.wrong' }),
    ...(!isClockOrEmpty(time) && { time: 'app/messages.time.wrong' }),
    ...(text.trim() === '' && { text: 'app/messages.needed' }),
    ...(text.length > LONGEST && { text: 'app/form.too-long' }),
    ...(translation.length > LONGEST && { translation: 'app/form.too-long' }),
  };
}

/** The message that was typed; undefined while it has faults. */
export function readMessage(typed: TypedMessage): WrittenMessage | undefined {
  const at = readTypedTime(typed);
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
