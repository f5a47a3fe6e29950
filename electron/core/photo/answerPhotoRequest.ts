import { AppError } from '../../../shared/appError.ts';
import { encodePhoto } from './encodePhoto.ts';
import { findBarcodes as findBarcodesIn } from './findBarcodes.ts';
import { inspectPhoto } from './inspectPhoto.ts';
import {
  type PhotoCall,
  type PhotoReply,
  PhotoRequestSchema,
  photoContract,
} from './photoContract.ts';
import { rasterisePdf } from './rasterisePdf.ts';
import { readCameraDates } from './readCameraDates.ts';

type Schema<Input> = Readonly<{ parse: (value: unknown) => Input }>;

const serve =
  <Input>(schema: Schema<Input>, answer: (input: Input) => Promise<unknown>) =>
  (input: unknown) =>
    answer(schema.parse(input));

const { inspect, readDates, encode, findBarcodes, rasterise } = photoContract;

const requests: Readonly<Record<PhotoCall, (input: unknown) => Promise<unknown>>> = {
  inspect: serve(inspect.input, ({ path }) => inspectPhoto(path)),
  readDates: serve(readDates.input, ({ path }) => readCameraDates(path)),
  encode: serve(encode.input, ({ path, edge, qualities, ...marks }) =>
    encodePhoto(path, edge, qualities, marks),
  ),
  findBarcodes: serve(findBarcodes.input, ({ path }) => findBarcodesIn(path)),
  rasterise: serve(rasterise.input, rasterisePdf),
};

function failure(error: unknown): PhotoReply {
  if (error instanceof AppError) return { kind: 'refused', error: error.toData() };
  // WebAssembly stopped inside a decoder, whose memory is now in an unknown state.
  if (error instanceof Error && error.name === 'RuntimeError') return { kind: 'broken' };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'bug', stack };
}

/** Does one request that came into the thread or process of the photo tool. Never throws: the reply says all. */
export async function answerPhotoRequest(message: unknown): Promise<PhotoReply> {
  try {
    const { call, input } = PhotoRequestSchema.parse(message);
    return { kind: 'done', value: await requests[call](input) };
  } catch (error) {
    return failure(error);
  }
}
