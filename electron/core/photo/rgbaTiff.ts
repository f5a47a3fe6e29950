/** A TIFF whose pixels are still to be filled in: 4 bytes each, red, green, blue, opacity, row by row. */
export type RgbaTiff = Readonly<{ file: Buffer; pixels: Uint8ClampedArray }>;

type Parts = Readonly<{
  width: number;
  height: number;
  /** EXIF orientation, 1-8. */
  orientation: number;
  icc: Uint8Array | undefined;
}>;

const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

type Entry = readonly [tag: number, type: number, count: number, value: number];

const HEADER = 8;
const ENTRY = 12;
const MOST_ENTRIES = 13;
const DEPTHS_AT = HEADER + 2 + MOST_ENTRIES * ENTRY + 4;
const ICC_AT = DEPTHS_AT + 8;

function entriesOf({ width, height, orientation, icc }: Parts, pixelsAt: number): readonly Entry[] {
  return [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, DEPTHS_AT],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, pixelsAt],
    [274, SHORT, 1, orientation],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, width * height * 4],
    [284, SHORT, 1, 1],
    [338, SHORT, 1, 2],
    ...(icc ? [[34675, UNDEFINED, icc.byteLength, ICC_AT] satisfies Entry] : []),
  ];
}

function writeEntry(file: Buffer, at: number, [tag, type, count, value]: Entry): void {
  file.writeUInt16LE(tag, at);
  file.writeUInt16LE(type, at + 2);
  file.writeUInt32LE(count, at + 4);
  // A value shorter than its 4-byte field stands at the field's start, which little-endian gives by itself.
  file.writeUInt32LE(value, at + 8);
}

/**
 * An uncompressed little-endian TIFF (revision 6.0) around pixels that another decoder fills in. It carries the
 * colour profile and the orientation, so that these pixels go the same way as every other picture's.
 */
export function allocateRgbaTiff(parts: Parts): RgbaTiff {
  const pixelsAt = ICC_AT + Math.ceil((parts.icc?.byteLength ?? 0) / 4) * 4;
  const file = Buffer.alloc(pixelsAt + parts.width * parts.height * 4);
  const entries = entriesOf(parts, pixelsAt);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(HEADER, 4);
  file.writeUInt16LE(entries.length, HEADER);
  for (const [n, entry] of entries.entries()) writeEntry(file, HEADER + 2 + n * ENTRY, entry);
  for (let n = 0; n < 4; n++) file.writeUInt16LE(8, DEPTHS_AT + n * 2);
  if (parts.icc) file.set(parts.icc, ICC_AT);
  const pixels = new Uint8ClampedArray(file.buffer, file.byteOffset + pixelsAt);
  return { file, pixels };
}
