import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import {
  type BaseEntry,
  type EditEntry,
  ENTRY_VERSION,
  type LogEntry,
} from '../../../shared/domain/logEntry.ts';
import type { FoundCase } from './composeCase.ts';
import { nextHlc } from './hybridClock.ts';
import { formatLine, NO_HASH } from './logLine.ts';

type Head = 'v' | 'id' | 'dev' | 'seq' | 'hlc' | 'at' | 'ph' | 'prev' | 'h' | 'salt';

/** What an entry says, without what chains it. */
export type Payload = Omit<EditEntry, Head> | Omit<BaseEntry, Head>;

/** The line that continues the log of `device`, and the entry that it reads as. */
export function nextLine(
  { id, ends, logs }: FoundCase,
  dev: string,
  now: Temporal.Instant,
  payload: Payload,
): Readonly<{ line: string; entry: LogEntry }> {
  const end = ends.get(dev);
  const clocks = logs.flatMap(({ entries }) => entries.at(-1)?.hlc ?? []).sort();
  const { type, ...said } = payload;
  const head = {
    v: ENTRY_VERSION,
    id,
    dev,
    seq: (end?.seq ?? 0) + 1,
    hlc: nextHlc(clocks.at(-1), now),
    at: new Date(now.epochMilliseconds).toISOString(),
    type,
    prev: end?.h ?? NO_HASH,
  } as const;
  const salt = randomUUID();
  const { line, ph, h } = formatLine(head, { salt, ...said });
  const sealed = { ...head, ph, h, salt };
  const entry: LogEntry =
    payload.type === 'edit' ? { ...sealed, ...payload } : { ...sealed, ...payload };
  return { line, entry };
}
