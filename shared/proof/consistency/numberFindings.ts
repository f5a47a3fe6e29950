import type { CheckInput, Finding } from './finding.ts';

const plain = (number: string): string => number.replace(/[\s-]/g, '').toUpperCase();

/** The numbers of the post (RR123456785CN) and of UPS: nothing else looks like them. */
const CERTAIN = /(?<![A-Z0-9])(?:[A-Z]{2}\d{9}[A-Z]{2}|1Z[A-Z0-9]{16})(?![A-Z0-9])/gi;

/** Any other number counts only right behind a word that says so. */
const NAMED =
  /(?:tracking (?:number|no\.?|code|id)|tracking|paketnummer|sendungsnummer|número de (?:seguimiento|rastreio)|código de rastreio|numéro de suivi|codice di tracking|трек-номер|运单号|快递单号|物流单号|单号|追跡番号|송장번호)[\s:#：]*(?:is |ist |es |è |est )?[\s:]*([A-Z0-9][A-Z0-9 -]{6,28}[A-Z0-9])/giu;

/** The tracking numbers that a text names, without spaces and dashes. */
export function numbersIn(text: string): readonly string[] {
  const certain = [...text.matchAll(CERTAIN)].map(([number]) => plain(number));
  const named = [...text.matchAll(NAMED)]
    .map(([, number = '']) => number.split(/ (?=[a-z])/)[0] ?? '')
    .map(plain)
    .filter((number) => /\d{4}/.test(number));
  return [...new Set([...certain, ...named])];
}

/** A number written after another, or with a part more, is still that number. */
function isKnown(number: string, known: readonly string[]): boolean {
  return known.some((one) => one.includes(number) || number.includes(one));
}

/** Tracking numbers in messages, captions and names of files that no leg of the parcel has. */
export function numberFindings({ aCase }: CheckInput): readonly Finding[] {
  const known = [...aCase.legs.map(({ number }) => plain(number)), plain(aCase.orderNumber)];
  const unknownIn = (text: string) => numbersIn(text).filter((number) => !isKnown(number, known));
  const legs = aCase.legs.map(({ number }) => number).join(', ') || '–';
  const written = aCase.messages.flatMap(({ id, text, at }) =>
    unknownIn(text).map((number) => ({
      ...({ code: 'number-in-message', part: 'messages', id } as const),
      params: { number, on: at.local.slice(0, 10), legs },
    })),
  );
  const named = aCase.evidence.flatMap(({ id, caption = '', fileName }) =>
    unknownIn(`${caption} ${fileName.replaceAll('_', ' ')}`).map((number) => ({
      ...({ code: 'number-in-file', part: 'evidence', id } as const),
      params: { number, file: fileName, legs },
    })),
  );
  return [...written, ...named];
}
