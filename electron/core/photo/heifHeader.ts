type Box = Readonly<{ type: string; start: number; end: number }>;

/** What a HEIF container (HEIC, AVIF) says of its main picture, before anything is decoded. */
export type HeifHeader = Readonly<{
  /** The largest size that any picture of the container declares, as stored (not turned). */
  width: number;
  height: number;
  /** Whether the container itself turns or mirrors the main picture; if so, EXIF must not do it again. */
  turns: boolean;
}>;

const FULL_BOX = 4;

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4));
}

function boxAt(view: DataView, at: number, end: number): Box {
  const size = view.getUint32(at);
  const type = typeAt(view, at + 4);
  if (size === 0) return { type, start: at + 8, end };
  if (size === 1) return { type, start: at + 16, end: at + Number(view.getBigUint64(at + 8)) };
  return { type, start: at + 8, end: at + size };
}

/** The boxes between two offsets; stops at the first one that does not fit (ISO/IEC 14496-12, 4.2). */
function boxesIn(view: DataView, start: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const box = boxAt(view, at, end);
    if (box.end > end || box.end < box.start) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function child(view: DataView, parent: Box | undefined, type: string, skip = 0): Box | undefined {
  if (!parent) return undefined;
  return boxesIn(view, parent.start + skip, parent.end).find((box) => box.type === type);
}

function mainItem(view: DataView, meta: Box): number | undefined {
  const box = child(view, meta, 'pitm', FULL_BOX);
  if (!box) return undefined;
  const version = view.getUint8(box.start);
  return version === 0 ? view.getUint16(box.start + 4) : view.getUint32(box.start + 4);
}

/** The properties of one item, as positions in `ipco`, first is 1 (ISO/IEC 23008-12, 9.3). */
function propertiesOf(view: DataView, ipma: Box, item: number): readonly number[] {
  const version = view.getUint8(ipma.start);
  const wide = (view.getUint8(ipma.start + 3) & 1) === 1;
  let at = ipma.start + 8;
  for (let entry = view.getUint32(ipma.start + 4); entry > 0; entry--) {
    const id = version < 1 ? view.getUint16(at) : view.getUint32(at);
    at += version < 1 ? 2 : 4;
    const count = view.getUint8(at++);
    const step = wide ? 2 : 1;
    if (id === item)
      return Array.from({ length: count }, (_, n) =>
        wide ? view.getUint16(at + n * 2) & 0x7fff : view.getUint8(at + n) & 0x7f,
      );
    at += count * step;
  }
  return [];
}

function largestSize(view: DataView, properties: readonly Box[]) {
  const sizes = properties
    .filter((box) => box.type === 'ispe')
    .map((box) => ({
      width: view.getUint32(box.start + 4),
      height: view.getUint32(box.start + 8),
    }));
  return sizes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), {
    width: 0,
    height: 0,
  });
}

function read(view: DataView): HeifHeader | undefined {
  const meta = boxesIn(view, 0, view.byteLength).find((box) => box.type === 'meta');
  const iprp = meta && child(view, meta, 'iprp', FULL_BOX);
  const ipco = child(view, iprp, 'ipco');
  if (!meta || !ipco) return undefined;
  const properties = boxesIn(view, ipco.start, ipco.end);
  const ipma = child(view, iprp, 'ipma');
  const item = mainItem(view, meta);
  const own = ipma && item !== undefined ? propertiesOf(view, ipma, item) : [];
  const types = own.map((position) => properties[position - 1]?.type);
  const turns = types.includes('irot') || types.includes('imir');
  return { ...largestSize(view, properties), turns };
}

/** Reads the header of a HEIF container; undefined when these bytes are not one, or too damaged to say. */
export function readHeifHeader(bytes: Uint8Array): HeifHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || typeAt(view, 4) !== 'ftyp') return undefined;
  try {
    return read(view);
  } catch (error) {
    // A length in the file points behind its end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
