import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FontFace } from './FontFace.ts';

/** The committed font files, by the writing that they are for. */
const files = {
  latin: 'NotoSans_400Regular.ttf',
  latinBold: 'NotoSans_700Bold.ttf',
  simplified: 'NotoSansSC_400Regular.ttf',
  traditional: 'NotoSansTC_400Regular.ttf',
  japanese: 'NotoSansJP_400Regular.ttf',
  korean: 'NotoSansKR_400Regular.ttf',
  arabic: 'NotoSansArabic_400Regular.ttf',
  hebrew: 'NotoSansHebrew_400Regular.ttf',
  thai: 'NotoSansThai_400Regular.ttf',
  devanagari: 'NotoSansDevanagari_400Regular.ttf',
  emoji: 'NotoEmoji_400Regular.ttf',
} as const;

/** A committed font. */
export type FontName = keyof typeof files;

/** Every committed font, read and ready to shape with. */
export type Fonts = Readonly<Record<FontName, FontFace>>;

/** Reads the fonts of a folder (`resources/fonts`). Throws what reading a file throws: a missing font is a bug. */
export async function loadFonts(folder: string): Promise<Fonts> {
  const load = async (name: FontName) =>
    new FontFace(name, await readFile(join(folder, files[name])));
  const [latin, latinBold, simplified, traditional, japanese, korean] = await Promise.all([
    load('latin'),
    load('latinBold'),
    load('simplified'),
    load('traditional'),
    load('japanese'),
    load('korean'),
  ]);
  const [arabic, hebrew, thai, devanagari, emoji] = await Promise.all([
    load('arabic'),
    load('hebrew'),
    load('thai'),
    load('devanagari'),
    load('emoji'),
  ]);
  const eastAsian = { simplified, traditional, japanese, korean };
  return { latin, latinBold, ...eastAsian, arabic, hebrew, thai, devanagari, emoji };
}

const eastAsian: Readonly<Record<string, readonly FontName[]>> = {
  'zh-Hant': ['traditional', 'simplified', 'japanese', 'korean'],
  'zh-Hans': ['simplified', 'traditional', 'japanese', 'korean'],
  ja: ['japanese', 'simplified', 'traditional', 'korean'],
  ko: ['korean', 'simplified', 'traditional', 'japanese'],
};

/** Which forms of Han characters a text wants: by its language, else by the kana or hangul in it. */
function eastAsianForms(language: string, text: string): string {
  const { language: base, script } = new Intl.Locale(language).maximize();
  if (base === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
  if (base === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (base === 'ko' || /\p{Script=Hangul}/u.test(text)) return 'ko';
  return 'zh-Hans';
}

/** The fonts to try for a paragraph, in order. Bold exists for Latin, Greek and Cyrillic. */
export function fontOrder(language: string, text: string, bold: boolean): readonly FontName[] {
  return [
    bold ? 'latinBold' : 'latin',
    'hebrew',
    'arabic',
    'thai',
    'devanagari',
    ...(eastAsian[eastAsianForms(language, text)] ?? []),
    'emoji',
  ];
}
