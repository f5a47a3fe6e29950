import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { instantOf } from '../../../shared/domain/moment.ts';
import type { KnownOrder, PhotoPlace, UnsortedPhoto } from '../../../shared/sorting/photoPlace.ts';
import { sortPhotos } from '../../../shared/sorting/sortPhotos.ts';
import type { Core } from '../createCore.ts';
import { captureTime } from '../evidence/captureTime.ts';
import { identifyFile } from '../evidence/identifyFile.ts';
import { type ListedFile, listFiles, type RefusedFile } from '../evidence/listFiles.ts';
import { naturalOrder } from '../evidence/naturalOrder.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { mapInFlight } from '../storage/mapInFlight.ts';
import type { AttachProgress } from './attachEvidence.ts';

/** A file with the order that it belongs to, as far as that shows; `isPicture` when it can be shown. */
export type SortedFile = ListedFile & Readonly<{ isPicture: boolean; place: PhotoPlace }>;

/** To which orders files belong, in the order in which they were made, and what cannot be taken. */
export type SortProposal = Readonly<{
  files: readonly SortedFile[];
  refused: readonly RefusedFile[];
  /** The cases that files belong to. */
  cases: readonly Case[];
}>;

type Read = ListedFile & Readonly<{ isPicture: boolean; photo: UnsortedPhoto }>;

/** As many files as the photo tool decodes at a time, and one that is read meanwhile. */
const IN_FLIGHT = 3;

async function readFile(listed: ListedFile, photos: PhotoTool, zone: string): Promise<Read> {
  const { path, file } = listed;
  const { format, name: fileName, modifiedAt } = await identifyFile(path);
  const { isPicture } = format;
  const camera = isPicture ? await photos.readDates(path) : {};
  const capture = captureTime({ camera, fileName, modifiedAt, zone });
  const takenAt =
    capture && capture.source !== 'file-time'
      ? instantOf(capture.at, zone).epochMilliseconds
      : undefined;
  const barcodes = isPicture ? await photos.findBarcodes(path) : [];
  return { ...listed, isPicture, photo: { name: file, takenAt, barcodes } };
}

async function tryRead(
  listed: ListedFile,
  photos: PhotoTool,
  zone: string,
): Promise<Read | RefusedFile> {
  try {
    return await readFile(listed, photos, zone);
  } catch (error) {
    if (error instanceof AppError) return { file: listed.file, error };
    throw error;
  }
}

const timeOf = ({ photo }: Read): number => photo.takenAt ?? Number.MAX_SAFE_INTEGER;

const inOrder = (files: readonly Read[]): readonly Read[] =>
  files.toSorted((a, b) => timeOf(a) - timeOf(b) || naturalOrder(a.file, b.file));

const knownOrder = ({ id, orderNumber, legs }: Case): KnownOrder => ({
  id,
  numbers: [orderNumber, ...legs.map(({ number }) => number)],
});

/**
 * Proposes to which orders the files of a phone belong, and changes nothing: by barcodes, numbers in names and
 * neighbours in time, as `sortPhotos` does. A folder stands for its files; an order in the trash gets none. The time of
 * a file tells nothing, as it may be that of a copy. `onProgress` hears of each file; what it throws ends the work.
 * Throws AppError `vault-unreadable`.
 */
export async function proposeSorting(
  { cases, clock }: Core,
  photos: PhotoTool,
  paths: readonly string[],
  onProgress: (progress: AttachProgress) => void = () => undefined,
): Promise<SortProposal> {
  const listed = await listFiles(paths);
  let done = 0;
  const looked = await mapInFlight(listed.files, IN_FLIGHT, async (file) => {
    onProgress({ done, total: listed.files.length });
    const read = await tryRead(file, photos, clock.zone);
    done += 1;
    return read;
  });
  const read = inOrder(looked.filter((one) => 'photo' in one));
  const open = (await cases.list()).cases.filter(({ deletedAt }) => !deletedAt);
  const places = sortPhotos(
    read.map(({ photo }) => photo),
    open.map(knownOrder),
  );
  const files = read.map(
    ({ photo: _, ...file }, at): SortedFile => ({
      ...file,
      place: places[at] ?? { kind: 'unknown', why: { kind: 'nothing' } },
    }),
  );
  const wanted = new Set(places.map((place) => ('orderId' in place ? place.orderId : '')));
  const refused = [...listed.refused, ...looked.filter((one) => 'error' in one)];
  return { files, refused, cases: open.filter(({ id }) => wanted.has(id)) };
}
