import { ENTRY_VERSION } from '../../../shared/domain/logEntry.ts';

/** Turns an entry of the version before `to` into one of version `to`. */
export type Upcast = Readonly<{
  to: number;
  up: (entry: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}>;

/** In the order of their versions, append only: a shipped upcast is never edited; a wrong one is corrected by the next. */
export const upcasts: readonly Upcast[] = [
  // Version 2 added bases, marks and places in a list; what version 1 could say, it says in the same way.
  { to: 2, up: (entry) => entry },
];

/** A stored entry as the present version writes it. Its hashes stay those of the stored bytes. */
export function upcast(
  entry: Readonly<Record<string, unknown>>,
  version: number,
  steps: readonly Upcast[] = upcasts,
): Readonly<Record<string, unknown>> {
  const later = steps.filter(({ to }) => to > version);
  return { ...later.reduce((older, { up }) => up(older), entry), v: ENTRY_VERSION };
}
