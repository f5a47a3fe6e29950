import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  largeAddress,
  parseThumbnailAddress,
  ThumbnailFiles,
  thumbnailAddress,
} from '../../../../electron/main/ThumbnailFiles.ts';
import { AppError } from '../../../../shared/appError.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const photo = { sha256, mediaType: 'image/heic' };

function serve(read: () => Promise<Uint8Array> = async () => new Uint8Array([1, 2, 3])) {
  const asked: unknown[] = [];
  const faults: unknown[] = [];
  const files = new ThumbnailFiles(
    (wanted) => {
      asked.push(wanted);
      return read();
    },
    (error) => faults.push(error),
  );
  return { asked, faults, respond: (address: string) => files.respond(address) };
}

test('an address names a photo and nothing else, there and back', () => {
  for (const subtype of ['jpeg', 'png', 'heic-sequence', 'svg+xml']) {
    const upright = { sha256, mediaType: `image/${subtype}` };
    for (const one of [upright, { ...upright, turned: 90 }, { ...upright, turned: 270 }] as const) {
      expect(parseThumbnailAddress(thumbnailAddress(one))).toEqual({ photo: one, size: 'small' });
      expect(parseThumbnailAddress(largeAddress(one))).toEqual({ photo: one, size: 'large' });
    }
  }
});

test('a thumbnail comes as a JPEG that is taken for nothing else and kept nowhere', async () => {
  const { asked, respond } = serve();
  const response = await respond(thumbnailAddress(photo));
  expect(asked).toEqual([{ photo, size: 'small' }]);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'image/jpeg',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test.each([
  `app://ui/thumbs/${sha256}`,
  `app://ui/thumbs/${sha256}/`,
  `app://ui/thumbs/${sha256}/jpeg/`,
  `app://ui/thumbs/${sha256}/jpeg?x=1`,
  `app://ui/thumbs/${sha256}/jpeg#x`,
  `app://ui/thumbs/${sha256}/jpeg\n`,
  `app://ui/thumbs/${sha256}/../jpeg`,
  `app://ui/thumbs/${sha256}/..%2fjpeg`,
  `app://ui/thumbs/${sha256}/..\\jpeg`,
  `app://ui/thumbs/${sha256.toUpperCase()}/jpeg`,
  `app://ui/thumbs/${sha256.slice(1)}/jpeg`,
  `app://ui/thumbs/../../vault.json`,
  `app://ui/thumbs/%2e%2e%2f%2e%2e%2fvault.json/jpeg`,
  `app://ui//thumbs/${sha256}/jpeg`,
  `app://evidence/thumbs/${sha256}/jpeg`,
  `app://ui:80/thumbs/${sha256}/jpeg`,
  `http://ui/thumbs/${sha256}/jpeg`,
  `file:///thumbs/${sha256}/jpeg`,
])('%j is not found, and nothing is read for it', async (address) => {
  const { asked, respond } = serve();
  expect((await respond(address)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('whatever is added to an address, nothing but a hash and a kind gets through', async () => {
  const { asked, respond } = serve();
  const rest = fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.string());
  await fc.assert(
    fc.asyncProperty(rest, async (tail) => {
      await respond(`app://ui/thumbs/${tail}`);
      await respond(`${thumbnailAddress(photo)}${tail}`);
    }),
  );
  for (const wanted of asked)
    expect(wanted).toEqual({
      photo: { sha256, mediaType: expect.stringMatching(/^image\/[a-z0-9.+-]+$/) },
      size: 'small',
    });
});

test('a photo that cannot be had is not found, one that is given up is no fault; a fault of our own is reported', async () => {
  const refusing = serve(async () => {
    throw new AppError('file-missing', { file: 'a' });
  });
  expect((await refusing.respond(thumbnailAddress(photo))).status).toBe(404);
  expect(refusing.faults).toEqual([]);
  const ending = serve(async () => {
    throw new AppError('cancelled');
  });
  expect((await ending.respond(thumbnailAddress(photo))).status).toBe(204);
  expect(ending.faults).toEqual([]);
  const bug = new TypeError('a fault of our own');
  const broken = serve(async () => {
    throw bug;
  });
  const response = await broken.respond(thumbnailAddress(photo));
  expect([response.status, await response.text()]).toEqual([500, '']);
  expect(broken.faults).toEqual([bug]);
});
