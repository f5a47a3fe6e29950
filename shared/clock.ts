import type { Temporal } from 'temporal-polyfill';

/** Where the present comes from. Nothing in `shared` or `electron/core` reads the system clock itself. */
export type Clock = Readonly<{
  now: () => Temporal.Instant;
  /** IANA name of the seller's own time zone, for example `Asia/Shanghai`. */
  zone: string;
}>;

/** Where new ids come from: 26 lower-case letters and digits, unique without a server (ULID). */
export type Ids = Readonly<{ next: () => string }>;
