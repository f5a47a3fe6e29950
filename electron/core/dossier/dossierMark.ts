import { createHash } from 'node:crypto';

/** Names a dossier in its own files: the dispute, and a hash of all that it was made from. */
export type DossierMark = Readonly<{ disputeId: string; mark: string }>;

const PREFIX = 'claimfolio-dossier:';
const MARK = new RegExp(`${PREFIX}([0-9a-hjkmnp-tv-z]{26}):([0-9a-f]{32})`);

/** How many bytes a mark takes as text. */
export const MARK_CHARS = PREFIX.length + 26 + 1 + 32;

/** Start of image, and of a comment with the two bytes that tell its length (ITU-T T.81, B.1.1.3 and B.2.4.5). */
const COMMENT = [0xff, 0xfe] as const;
const START_BYTES = 2;
const HEAD_BYTES = 4;

/** How many bytes a mark adds to a JPEG. */
export const JPEG_MARK_BYTES = HEAD_BYTES + MARK_CHARS;

/** The mark of a dossier that is made from `content`, which is written as JSON: equal content, equal mark. */
export function dossierMark(disputeId: string, content: unknown): DossierMark {
  const mark = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return { disputeId, mark };
}

/** A mark as it stands in a file. */
export const markText = ({ disputeId, mark }: DossierMark): string =>
  `${PREFIX}${disputeId}:${mark}`;

/** The first mark in some bytes of a file. */
export function findMark(bytes: Buffer): DossierMark | undefined {
  const at = bytes.indexOf(PREFIX);
  if (at === -1) return undefined;
  const [, disputeId, mark] = MARK.exec(bytes.toString('latin1', at, at + MARK_CHARS)) ?? [];
  return disputeId && mark ? { disputeId, mark } : findMark(bytes.subarray(at + 1));
}

/** A JPEG with the mark as its first comment; its picture stays as it is. */
export function markJpeg(jpeg: Uint8Array, mark: DossierMark): Uint8Array {
  const text = markText(mark);
  const length = text.length + 2;
  const head = Buffer.from([...COMMENT, length >> 8, length & 0xff]);
  return Buffer.concat([
    ...[jpeg.subarray(0, START_BYTES), head, Buffer.from(text, 'latin1')],
    jpeg.subarray(START_BYTES),
  ]);
}
