import { queryCases } from '../../../electron/core/caseIndex/queryCases.ts';
import { searchWords } from '../../../shared/domain/searchText.ts';
import { seeded } from '../../durability/seeded.ts';
import { median, openedCore, quantile, timed } from './core.ts';

const QUERIES = 200;
/** Bytes of the plain text that is scanned to compare. */
const SCANNED = 24_000_000;
const LINE_END = 0x0a;

/** What people type: pieces of numbers, two Chinese characters, words with and without accents, two words. */
const fixed = ['包裹', '海关', '退款', '签收', 'Núñez', 'muñoz', 'CARTÓN', 'aduana', 'Королёва'];
const pairs = ['посылка адрес', 'núñez 2024', 'الطرد', 'photo IMG', '王小明 退款', 'cainiao lp00'];

function queriesFrom(orderNumbers: readonly string[]): readonly string[] {
  const random = seeded(7);
  const pieces = Array.from({ length: QUERIES }, () => {
    const number = orderNumbers[random(orderNumbers.length)] ?? '';
    return number.slice(random(8)).slice(0, 4 + random(8));
  });
  const typed = [...fixed, ...pairs];
  return pieces.map((piece, at) => (at % 2 ? piece : (typed[(at / 2) % typed.length] ?? piece)));
}

/** All lines that hold every word, found in one buffer. */
function scan(text: Buffer, query: string): number {
  let lines = 0;
  for (const word of searchWords(query)) {
    const bytes = Buffer.from(word);
    for (let at = text.indexOf(bytes); at !== -1; at = text.indexOf(bytes, at)) {
      lines += 1;
      at = text.indexOf(LINE_END, at);
      if (at === -1) break;
    }
  }
  return lines;
}

function plainText(texts: readonly string[]): Buffer {
  const once = Buffer.from(`${texts.join('\n')}\n`);
  return Buffer.concat(Array(Math.ceil(SCANNED / once.length)).fill(once)).subarray(0, SCANNED);
}

/** The same queries by the index and by a plain scan of as much text. */
export async function search(folder: string) {
  const { index } = await openedCore(folder);
  await index.load();
  const cases = [...index.cases];
  const text = plainText(cases.map((one) => one.text));
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (const query of queriesFrom(cases.flatMap(({ row }) => row?.orderNumber ?? []))) {
    times.ours.push((await timed(() => queryCases(index.cases, { query }))).ms);
    times.theirs.push((await timed(() => scan(text, query))).ms);
  }
  return {
    ours: quantile(times.ours, 0.95),
    theirs: quantile(times.theirs, 0.95),
    oursMedian: median(times.ours),
    theirsMedian: median(times.theirs),
    text: Buffer.byteLength(cases.map((one) => one.text).join('\n')) / 1e6,
  };
}
