import type { OnProgress, WorkStep } from '../../shared/progress.ts';

/** Tells how far one step of a long work is, from the bytes of each piece that was done. */
export function countBytes(
  onProgress: OnProgress | undefined,
  step: WorkStep,
  total: number,
): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    // What grows meanwhile is part of it.
    onProgress?.({ step, unit: 'bytes', done, total: Math.max(total, done) });
  };
}
