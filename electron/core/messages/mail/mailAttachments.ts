import type { Attachment } from 'postal-mime';
import { mendText } from './mendText.ts';

/** Pictures inside the text of a mail that are smaller are logos and marks, not proof. */
const SMALLEST_INSIDE = 8_192;

const sizeOf = ({ content }: Attachment): number =>
  typeof content === 'string' ? content.length : content.byteLength;

/** Whether somebody attached this part: not a logo inside the HTML, not another form of the text. */
export function isWorthKeeping(part: Attachment): boolean {
  if (sizeOf(part) === 0) return false;
  if (part.related) return sizeOf(part) >= SMALLEST_INSIDE;
  const isNamed = part.filename !== null || part.disposition === 'attachment';
  return isNamed || !part.mimeType.startsWith('text/');
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
};

/** The name of an attached part; one without is numbered and ends as its kind does. */
export function attachmentName({ filename, mimeType }: Attachment, at: number): string {
  const name = mendText(filename ?? '').trim();
  return name || `attachment-${at + 1}.${ENDINGS[mimeType] ?? 'bin'}`;
}
