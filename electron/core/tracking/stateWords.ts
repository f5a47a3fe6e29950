import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { z } from '../../../shared/zod.ts';

const FileSchema = z.strictObject({
  source: z.string(),
  phrases: z.record(z.string().min(1), z.string().min(1)),
});

/** Standard states of parcels in Chinese, by their words, and what they mean in English. */
export type StateWords = ReadonlyMap<string, string>;

/** Signs and blanks around and between the words do not count. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

/** What stands before a state: a place in brackets, the parcel that is spoken of. */
const OPENING = /^(?:【[^】]*】|\[[^\]]*\]|您的)?(?:快件|邮件|包裹|货物|您的包裹|您的快件)?/u;

/**
 * The phrase table, from the folder `resources/carriers` of the program.
 *
 * @throws AppError `program-file-damaged` when the file does not read.
 */
export async function loadStateWords(folder: string): Promise<StateWords> {
  const file = join(folder, 'phrases.zh-en.json');
  try {
    const { phrases } = FileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(phrases).map(([words, meaning]) => [plain(words), meaning]));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('program-file-damaged', { file, detail }, { cause });
  }
}

/**
 * What a state means in English: only when the whole of it is a standard one, but for the parcel and a place in
 * brackets before it. Undefined for anything else; half a translation would be a wrong one.
 */
export function englishState(text: string, words: StateWords): string | undefined {
  const whole = words.get(plain(text));
  return whole ?? words.get(plain(text.trim().replace(OPENING, '')));
}
