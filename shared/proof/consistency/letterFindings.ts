import { PlainDateSchema } from '../../domain/moment.ts';
import type { CheckInput, Finding } from './finding.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /(\d{4})-(\d{2})-(\d{2})/g;
const HAN = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const ENGLISH =
  /(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4})/gi;

const dateOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The dates that a text names with their year and without a doubt which of two readings is meant. */
export function datesIn(text: string): readonly string[] {
  const found = [
    ...[...text.matchAll(ISO), ...text.matchAll(HAN)].map(([, year = '', month = '', day = '']) =>
      dateOf(year, month, day),
    ),
    ...[...text.matchAll(ENGLISH)].map(([, day = '', month = '', year = '']) =>
      dateOf(year, String(MONTHS.indexOf(month.toLowerCase()) + 1), day),
    ),
  ];
  return found.filter((date) => PlainDateSchema.safeParse(date).success);
}

function knownDates({ aCase, dispute }: CheckInput): ReadonlySet<string> {
  const { orderedAt, paidAt, promisedOn } = aCase.order;
  const moments = [
    ...[orderedAt, paidAt],
    ...[...aCase.events, ...aCase.messages, ...aCase.offers].map(({ at }) => at),
    ...aCase.evidence.map(({ capture }) => capture?.at),
  ];
  const dates = moments.flatMap((moment) => (moment ? [moment.local.slice(0, 10)] : []));
  const told = [...aCase.messages.map(({ text }) => text), dispute.claim ?? ''].flatMap(datesIn);
  const others = [promisedOn, dispute.openedOn, dispute.respondBy].flatMap((date) => date ?? []);
  return new Set([...dates, ...told, ...others]);
}

function dates(input: CheckInput): readonly Finding[] {
  const { id, request = '' } = input.dispute;
  const known = knownDates(input);
  return datesIn(request)
    .filter((on) => !known.has(on))
    .map((on) => ({ code: 'date-in-request', part: 'claims', id, params: { on } }));
}

/** What customers complain about, in words of several languages. The names are those of `proof/topic.*`. */
export const topics = {
  size: /\bsize|too (?:small|big|large|tight)|größe|talla|tamaño|tamanho|taille|misura|размер|尺码|尺寸|サイズ/iu,
  colour: /colou?r|farbe|couleur|colore|цвет|颜色|色差|\bcor\b/iu,
  broken:
    /broken|damag|crack|defect|does ?n[o’']t work|kaputt|beschädigt|roto|dañad|quebrad|cassé|rotto|сломан|破损|坏了|損/iu,
  missing: /missing|incomplete|fehlt|falta|manqu|manca|не хватает|少发|缺少|漏发/iu,
  fake: /fake|counterfeit|replica|fälschung|falsific|falso|contrefa|подделк|假货|仿品/iu,
  duty: /customs|dut(?:y|ies)|zoll|aduana|alf[aâ]ndega|douane|dogana|тамож|关税|海关/iu,
  late: /too late|delayed|verspätet|tarde|atrasad|retard|ritardo|опозда|太晚|延迟/iu,
} as const;

/** The name of a topic. */
export type Topic = keyof typeof topics;

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name);

function answers({ dispute: { id, claim = '', request } }: CheckInput): readonly Finding[] {
  if (!request) return [{ code: 'no-request', part: 'claims', id, params: {} }];
  return Object.keys(topics)
    .filter(isTopic)
    .filter((topic) => topics[topic].test(claim) && !topics[topic].test(request))
    .map((topic) => ({ code: 'claim-part-unanswered', part: 'claims', id, params: { topic } }));
}

/** What the letter to the reviewer leaves out, or names and nothing in the case bears out. */
export const letterFindings = (input: CheckInput): readonly Finding[] => [
  ...answers(input),
  ...dates(input),
];
