import { Worker } from 'node:worker_threads';
import type { Barcode } from '../../../shared/sorting/photoPlace.ts';
import type { StartHost } from '../WorkHost.ts';
import { PhotoLanes } from './PhotoLanes.ts';
import {
  type CameraDates,
  type EncodeMarks,
  type Jpegs,
  type PhotoFacts,
  photoContract,
} from './photoContract.ts';

/** Everything that decodes a stranger's picture, kept out of the main thread. */
export type PhotoTool = Readonly<{
  /**
   * Decodes the whole picture to prove that it is whole, and says what it is.
   * Throws AppError `file-damaged`, `photo-too-many-pixels`, `file-unsupported` or `file-unreadable`.
   */
  inspect: (path: string) => Promise<PhotoFacts>;
  /** The dates that the camera wrote into the file; none when it wrote none. */
  readDates: (path: string) => Promise<CameraDates>;
  /**
   * The picture upright and turned as `turned` says, in sRGB, on white, without metadata, its longer edge at most
   * `edge` pixels (never enlarged): one decode, one JPEG for each quality (1-100). Equal input gives equal bytes. Throws as `inspect`, and
   * AppError `attachment-altered` when `sha256` is given and the bytes of the file do not hash to it.
   */
  encode: (
    path: string,
    edge: number,
    qualities: readonly number[],
    marks?: EncodeMarks,
  ) => Promise<Jpegs>;
  /** The barcodes of carriers and shops that can be read in the picture. Throws as `inspect`. */
  findBarcodes: (path: string) => Promise<readonly Barcode[]>;
  /** A page of one of our own PDFs (`pageIndex` 0 is the first), `widthPx` pixels wide, one JPEG for each quality. */
  rasterise: (
    pdf: Uint8Array,
    pageIndex: number,
    widthPx: number,
    qualities: readonly number[],
    colour?: 'rgb' | 'grey',
  ) => Promise<Jpegs>;
  /** Ends the threads or processes for good; a request that still runs or waits is rejected with AppError `cancelled`. */
  close: () => Promise<void>;
}>;

/** Two jobs at a time, each decoding on one thread: parallelism comes from jobs in flight. */
const JOBS_IN_FLIGHT = 2;

/** A picture that takes longer is refused, and the others go on. */
const TIME_LIMIT_MS = 30_000;

/** One for all threads of the process, whichever lane they serve; see `lockLoaders`. */
const loadersLock = new Int32Array(new SharedArrayBuffer(4));

/**
 * The photo tool over the built `photoWorker.js`, in threads: for programs that end with their work. A native decoder
 * that crashes takes the program with it.
 */
export function startPhotoWorker(workerFile: string, timeLimitMs = TIME_LIMIT_MS): PhotoTool {
  const options = { stdout: true, stderr: true, workerData: loadersLock };
  return startPhotoTool(() => new Worker(workerFile, options), timeLimitMs);
}

/**
 * The photo tool over threads or processes. One starts with the first request that needs it and ends when there is
 * nothing to do; one that hangs or dies is replaced, and its file refused as `file-damaged`.
 */
export function startPhotoTool(start: StartHost, timeLimitMs = TIME_LIMIT_MS): PhotoTool {
  const lanes = new PhotoLanes(start, JOBS_IN_FLIGHT, timeLimitMs);
  const { inspect, readDates, encode, findBarcodes, rasterise } = photoContract;
  return {
    inspect: async (path) =>
      inspect.output.parse(await lanes.ask({ call: 'inspect', input: { path }, path })),
    readDates: async (path) =>
      readDates.output.parse(await lanes.ask({ call: 'readDates', input: { path }, path })),
    encode: async (path, edge, qualities, { sha256, turned } = {}) => {
      const marks = { ...(sha256 !== undefined && { sha256 }), ...(turned && { turned }) };
      const input = { path, edge, qualities, ...marks };
      return encode.output.parse(await lanes.ask({ call: 'encode', input, path }));
    },
    findBarcodes: async (path) =>
      findBarcodes.output.parse(await lanes.ask({ call: 'findBarcodes', input: { path }, path })),
    rasterise: async (pdf, pageIndex, widthPx, qualities, colour = 'rgb') => {
      const input = { pdf, pageIndex, widthPx, qualities, colour };
      return rasterise.output.parse(await lanes.ask({ call: 'rasterise', input, path: '' }));
    },
    close: () => lanes.close(),
  };
}
