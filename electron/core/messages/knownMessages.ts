import type { Message } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';

/** What a message is known by. */
export type Likeness = Pick<Message, 'at' | 'text' | 'mailId'>;

const seconds = ({ local }: Moment): string => (local.length === 16 ? `${local}:00` : local);

const keyOf = ({ at, text }: Likeness): string =>
  `${seconds(at)} ${text.replace(/\r\n?/g, '\n').trim()}`;

const agree = (one: Moment, other: Moment): boolean =>
  one.zone === undefined || other.zone === undefined || one.zone === other.zone;

/** Tells messages that a case has already from new ones: by the id of a mail, else by time and words. */
export class KnownMessages {
  readonly #mailIds = new Set<string>();
  readonly #byKey = new Map<string, Likeness[]>();
  /** How often each likeness was met in the source that is being read. */
  #met = new Map<string, number>();

  constructor(messages: readonly Likeness[]) {
    for (const message of messages) this.#keep(message);
  }

  /** Begins another source: what it repeats of an earlier one is known; what it repeats itself was said twice. */
  startSource(): void {
    this.#met = new Map();
  }

  /** True when the case, or an earlier source, has this message; else it is kept as new. */
  has(message: Likeness): boolean {
    const { mailId } = message;
    if (mailId !== undefined && this.#mailIds.has(mailId)) return true;
    const key = keyOf(message);
    const alike = (this.#byKey.get(key) ?? []).filter(
      (one) => agree(one.at, message.at) && (one.mailId === undefined || mailId === undefined),
    );
    const met = (this.#met.get(key) ?? 0) + 1;
    this.#met.set(key, met);
    if (met <= alike.length) return true;
    this.#keep(message);
    return false;
  }

  #keep(message: Likeness): void {
    if (message.mailId !== undefined) this.#mailIds.add(message.mailId);
    const key = keyOf(message);
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), message]);
  }
}
