import type { Temporal } from 'temporal-polyfill';
import type { Capture } from '../../../shared/domain/evidence.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import type { CameraDates } from '../photo/photoContract.ts';
import { cameraMoment } from './cameraMoment.ts';
import { fileNameMoment } from './fileNameMoment.ts';
import { FIRST_YEAR } from './firstYear.ts';

/** What is known of when a file was made. `zone` is the seller's own. */
export type CaptureClues = Readonly<{
  camera: CameraDates;
  fileName: string;
  modifiedAt: Temporal.Instant;
  zone: string;
}>;

const FIRST_FILE_TIME = Date.UTC(FIRST_YEAR, 0);

/**
 * When a picture was taken and how that is known: the camera's own time, else the time in the file's name, else
 * the time of the file, which may only be that of a copy. Undefined when even that was never set.
 */
export function captureTime({
  camera,
  fileName,
  modifiedAt,
  zone,
}: CaptureClues): Capture | undefined {
  const byCamera = cameraMoment(camera);
  if (byCamera) return { at: byCamera, source: 'camera' };
  const byName = fileNameMoment(fileName, zone);
  if (byName) return { at: byName, source: 'file-name' };
  if (modifiedAt.epochMilliseconds < FIRST_FILE_TIME) return undefined;
  return { at: momentAt(modifiedAt, zone), source: 'file-time' };
}
