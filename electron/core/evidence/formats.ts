/** A kind of file that is taken as evidence. */
export type Format = Readonly<{
  /** Its name as people know it, the same in every language. */
  name: string;
  mediaType: string;
  /** The endings of its names, the usual one first. */
  endings: readonly [string, ...string[]];
  /** A picture is decoded before it is taken; the others are kept as they are. */
  isPicture: boolean;
  maxBytes: number;
}>;

const MAX_BYTES = 100_000_000;
const MAX_VIDEO_BYTES = 500_000_000;

type Endings = Format['endings'];

const picture = (name: string, mediaType: string, ...endings: Endings): Format => ({
  name,
  mediaType,
  endings,
  isPicture: true,
  maxBytes: MAX_BYTES,
});

const kept = (maxBytes: number, name: string, mediaType: string, ...endings: Endings): Format => ({
  name,
  mediaType,
  endings,
  isPicture: false,
  maxBytes,
});

/** Plain text: what is left when the bytes are text and nothing more is known of them. */
export const TEXT = kept(MAX_BYTES, 'TXT', 'text/plain', 'txt', 'text', 'log');

/** One e-mail as mail programs save it. */
export const EMAIL = kept(MAX_BYTES, 'EML', 'message/rfc822', 'eml');

/** A PDF document. */
export const PDF = kept(MAX_BYTES, 'PDF', 'application/pdf', 'pdf');

/** Every kind that is taken. */
export const formats: readonly Format[] = [
  picture('JPEG', 'image/jpeg', 'jpg', 'jpeg', 'jfif', 'jpe'),
  picture('PNG', 'image/png', 'png'),
  picture('WebP', 'image/webp', 'webp'),
  picture('HEIC', 'image/heic', 'heic', 'heif', 'hif'),
  picture('AVIF', 'image/avif', 'avif'),
  picture('TIFF', 'image/tiff', 'tif', 'tiff'),
  picture('GIF', 'image/gif', 'gif'),
  kept(MAX_VIDEO_BYTES, 'MP4', 'video/mp4', 'mp4', 'm4v'),
  kept(MAX_VIDEO_BYTES, 'MOV', 'video/quicktime', 'mov', 'qt'),
  kept(MAX_VIDEO_BYTES, 'WebM', 'video/webm', 'webm'),
  PDF,
  EMAIL,
  TEXT,
];

/** Other names for the same kinds, as the reader of file signatures gives them. */
const alsoCalled: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'video/x-m4v': 'video/mp4',
};

/** The kind with this media type, or undefined when it is not taken. */
export function formatOfMediaType(mediaType: string): Format | undefined {
  const usual = alsoCalled[mediaType] ?? mediaType;
  return formats.find((format) => format.mediaType === usual);
}

/** The kind whose files are named with this ending (lower case, no dot). */
export function formatOfEnding(ending: string): Format | undefined {
  return formats.find((format) => format.endings.includes(ending));
}
