import { AppError } from '../../../shared/appError.ts';

/** The ending of an encrypted backup. Any program of the age format (age-encryption.org/v1) opens it too. */
export const ENCRYPTED_ENDING = '.age';

/** The kind of stream that the library takes. */
function webStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await source.return?.()),
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** The same bytes in the age format, opened only by `passphrase`. */
export async function encrypted(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return chunksOf(await encrypter.encrypt(webStream(chunks)));
}

/** The bytes that were encrypted. Throws AppError `backup-passphrase-wrong`, or `backup-damaged` while they are read. */
export async function* decrypted(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const stream = await decrypter.decrypt(webStream(chunks)).catch((cause) => {
    if (cause instanceof AppError) throw cause;
    throw new AppError('backup-passphrase-wrong', { file }, { cause });
  });
  try {
    yield* chunksOf(stream);
  } catch (cause) {
    throw new AppError('backup-damaged', { file, detail: 'age' }, { cause });
  }
}
