import type { Clock } from '../../shared/clock.ts';
import { dateOn } from '../core/dateOn.ts';

/** What a notice of the day needs to know and to do. */
export type DayNoticeParts = Readonly<{
  clock: Clock;
  /** The full hour, 0–23, from which it is told what is due; null for never. */
  hour: () => number | null;
  /** How many cases need something today. */
  due: () => Promise<number>;
  /** Tells the number; whose cases they are is not for whoever else looks at the screen. */
  show: (count: number) => void;
}>;

/**
 * Tells once a day what is due, at the hour of choice or as soon after it as the computer is awake. A program that is
 * started later says nothing: its window shows the day already.
 */
export class DayNotice {
  readonly #parts: DayNoticeParts;
  /** The last day on which the hour had come. */
  #told: string | undefined;

  constructor(parts: DayNoticeParts) {
    this.#parts = parts;
    if (this.#hasCome()) this.#told = dateOn(parts.clock);
  }

  /** Looks at the clock, and tells when it is time. */
  async look(): Promise<void> {
    const today = dateOn(this.#parts.clock);
    if (this.#told === today || !this.#hasCome()) return;
    this.#told = today;
    const count = await this.#parts.due();
    if (count > 0) this.#parts.show(count);
  }

  #hasCome(): boolean {
    const { clock, hour } = this.#parts;
    const wanted = hour();
    return wanted !== null && clock.now().toZonedDateTimeISO(clock.zone).hour >= wanted;
  }
}
