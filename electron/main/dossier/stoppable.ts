import { AppError } from '../../../shared/appError.ts';
import type { PhotoTool } from '../../core/photo/PhotoTool.ts';

/**
 * The photo tool for a work that may be stopped: once `signal` says so, every further request throws AppError
 * `cancelled`, which ends whoever asked.
 */
export function stoppable(photos: PhotoTool, signal: AbortSignal): PhotoTool {
  const unlessStopped = async <T>(work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw new AppError('cancelled');
    const done = await work();
    if (signal.aborted) throw new AppError('cancelled');
    return done;
  };
  return {
    ...photos,
    inspect: (...args) => unlessStopped(() => photos.inspect(...args)),
    encode: (...args) => unlessStopped(() => photos.encode(...args)),
    rasterise: (...args) => unlessStopped(() => photos.rasterise(...args)),
  };
}
