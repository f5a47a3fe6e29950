import type { EventEmitter } from 'node:events';

/**
 * Where a work is done outside of the thread that asks for it: a thread, or a process of its own. It emits `message`
 * with each reply, `exit` when it has ended, and `error` when it broke.
 */
export type WorkHost = EventEmitter &
  Readonly<{ postMessage: (message: unknown) => void; terminate: () => unknown }>;

/** Starts one. */
export type StartHost = () => WorkHost;
