import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

/** Lets every `setTimeout` of `node:timers/promises` end at once. The answer ends this. */
export function hurry(): () => void {
  const own = Reflect.getOwnPropertyDescriptor(timers, 'setTimeout');
  if (!own) throw new Error('There is no setTimeout');
  const value = async (_delay: number, given: unknown) => await timers.setImmediate(given);
  Object.defineProperty(timers, 'setTimeout', { ...own, value });
  syncBuiltinESMExports();
  return () => {
    Object.defineProperty(timers, 'setTimeout', own);
    syncBuiltinESMExports();
  };
}
