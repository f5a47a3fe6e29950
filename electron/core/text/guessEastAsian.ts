type Range = readonly [from: number, to: number];

/** Where the everyday characters of a two-byte encoding lie: by the first byte, and by the least second byte. */
type TwoByte = Readonly<{
  name: string;
  leads: readonly Range[];
  common: readonly Range[];
  trail: number;
}>;

// Leads of the level-1 (everyday) characters, as the tables of GB 2312, Big5, JIS X 0208 and KS X 1001 lay them out.
const ENCODINGS: readonly TwoByte[] = [
  {
    name: 'gb18030',
    leads: [[0x81, 0xfe]],
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trail: 0xa1,
  },
  { name: 'big5', leads: [[0x81, 0xfe]], common: [[0xa1, 0xc6]], trail: 0x40 },
  {
    name: 'shift_jis',
    leads: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    common: [[0x81, 0x97]],
    trail: 0x40,
  },
  {
    name: 'euc-jp',
    leads: [[0x8e, 0xfe]],
    common: [
      [0xa1, 0xa5],
      [0xb0, 0xcf],
    ],
    trail: 0xa1,
  },
  {
    name: 'euc-kr',
    leads: [[0x81, 0xfe]],
    common: [[0xb0, 0xc8]],
    trail: 0xa1,
  },
];

const isIn = (byte: number, ranges: readonly Range[]) =>
  ranges.some(([from, to]) => byte >= from && byte <= to);

/** The share of two-byte characters that are everyday ones: 1 for a text in this encoding, less for another. */
function plausibility(bytes: Uint8Array, { leads, common, trail }: TwoByte): number {
  let pairs = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (!isIn(lead, leads)) continue;
    at += 1;
    pairs += 1;
    if (isIn(lead, common) && (bytes[at] ?? 0) >= trail) everyday += 1;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

/** Korean is written with a space between words, Chinese without. */
function hasWordSpaces(bytes: Uint8Array): boolean {
  const spaces = bytes.filter((byte) => byte === 0x20).length;
  const high = bytes.filter((byte) => byte >= 0x80).length;
  return spaces * 14 >= high;
}

/** Less than this share of everyday characters, and it is another encoding; place names lower the share. */
const PLAUSIBLE = 0.6;

/** How many bytes of the text decide; more would not change the answer. */
const SAMPLE = 65_536;

/**
 * Chinese, Japanese and Korean encodings that a text may be in, likeliest first. A few words are enough,
 * where a statistical guess needs whole sentences. The Korean letters lie inside the Chinese range, so of
 * two that fit equally the spaces between words decide.
 */
export function guessEastAsian(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE);
  const korean = hasWordSpaces(sample) ? 0.001 : -0.001;
  const scored = ENCODINGS.map((encoding) => ({
    name: encoding.name,
    score: plausibility(sample, encoding) + (encoding.name === 'euc-kr' ? korean : 0),
  }));
  return scored
    .filter(({ score }) => score >= PLAUSIBLE)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}
