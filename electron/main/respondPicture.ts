import { AppError } from '../../shared/appError.ts';
import { lockedHeaders } from './lockedHeaders.ts';

const NOT_FOUND = 404;
/** Nothing is said about a picture that was given up, and nothing is wrong. */
const GIVEN_UP = 204;
const FAULT = 500;

/** An answer without a picture. */
const without = (status: number): Response => new Response(null, { status });

/** The answer where an address names no picture. */
export const noPicture = (): Response => without(NOT_FOUND);

/**
 * A JPEG for our page, taken for nothing else and kept nowhere: 404 when it cannot be had, 204 when making it was
 * cancelled because the program ends, 500 after a fault of our own, which is reported.
 */
export async function respondPicture(
  read: () => Promise<Uint8Array>,
  reportFault: (error: unknown) => void,
): Promise<Response> {
  try {
    const headers = {
      ...lockedHeaders,
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'",
    };
    return new Response(Buffer.from(await read()), { headers });
  } catch (error) {
    if (error instanceof AppError)
      return error.code === 'cancelled' ? without(GIVEN_UP) : noPicture();
    reportFault(error);
    return without(FAULT);
  }
}
