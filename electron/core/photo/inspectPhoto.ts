import { openPhoto } from './openPhoto.ts';
import type { PhotoFacts } from './photoContract.ts';
import { decoderFault } from './photoFaults.ts';

const GLANCE = 64;

/** Decodes the whole picture, small, to prove that it is whole, and says what it is. Throws as `openPhoto`. */
export async function inspectPhoto(path: string): Promise<PhotoFacts> {
  const { file, facts, upright } = await openPhoto(path);
  try {
    await upright.resize(GLANCE, GLANCE, { fit: 'inside' }).raw().toBuffer();
  } catch (cause) {
    throw decoderFault(file, cause);
  }
  return facts;
}
