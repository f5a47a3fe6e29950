import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { dossierLanguages } from '../../../shared/dossier/dossierLanguages.ts';
import { isolate } from '../../../shared/isolate.ts';
import { directionOf } from '../../../shared/locales/directionOf.ts';
import { matchLanguage } from '../../../shared/locales/matchLanguage.ts';
import { formatError, languages, translate, translateOnPage } from '../../../shared/translate.ts';
import { z } from '../../../shared/zod.ts';

type Texts = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const folder = join(import.meta.dirname, '../../../shared/locales');
const catalogues = ['app', 'cli', 'dossier', 'errors', 'proof'];
const languagesOf = (catalogue: string): readonly string[] =>
  catalogue === 'dossier' ? dossierLanguages : languages;
const TextsSchema = z.record(z.string(), z.string());

function textsOf(language: string, catalogue: string): Texts {
  const text = readFileSync(join(folder, language, `${catalogue}.json`), 'utf8');
  return TextsSchema.parse(JSON.parse(text));
}

function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === 0) return [];
    const options = 'options' in element ? element.options : {};
    const inner = Object.values(options).flatMap((option) => argumentsOf(option.value));
    return [`${element.value}:${element.type}`, ...inner];
  });
}

/** The forms that a text has for each of its plurals, without those for one exact number. */
function pluralsOf(elements: readonly Element[]): readonly string[][] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
    return 'pluralType' in element ? [forms, ...inner] : inner;
  });
}

function shapeOf(text: string, language: string): string[] {
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return [...new Set(argumentsOf(ast))].sort();
}

test('every language has the texts of the English catalogues and no others', () => {
  for (const catalogue of catalogues) {
    const names = Object.keys(textsOf('en', catalogue)).sort();
    for (const language of languagesOf(catalogue)) {
      expect(Object.keys(textsOf(language, catalogue)).sort(), `${language}/${catalogue}`).toEqual(
        names,
      );
    }
  }
});

test('every text takes the same arguments in every language', () => {
  for (const catalogue of catalogues) {
    for (const [name, text] of Object.entries(textsOf('en', catalogue))) {
      for (const language of languagesOf(catalogue)) {
        const translated = textsOf(language, catalogue)[name] ?? '';
        expect(shapeOf(translated, language), `${language}/${catalogue}/${name}`).toEqual(
          shapeOf(text, 'en'),
        );
      }
    }
  }
});

test('every plural has the forms that its language needs', () => {
  for (const catalogue of catalogues) {
    for (const language of languagesOf(catalogue)) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [name, text] of Object.entries(textsOf(language, catalogue))) {
        const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
        for (const forms of pluralsOf(message.getAst()))
          expect(forms.sort(), `${language}/${catalogue}/${name}`).toEqual(pluralCategories.sort());
      }
    }
  }
});

test('Spanish counts as Spanish does', () => {
  const count = (number: number) => translate('es', 'app/case-count', { count: number });
  expect([1, 2, 12_345, 1_000_000].map(count)).toEqual([
    '1 caso',
    '2 casos',
    '12.345 casos',
    '1.000.000 de casos',
  ]);
});

test('a variety of a language that is spoken is answered in that language', () => {
  const tags = ['es-MX', 'ES', 'en-GB', 'zh-Hans-SG', 'zh-CN', 'fr', 'est', ''];
  expect(tags.map((tag) => matchLanguage(tag, languages))).toEqual([
    ...['es', 'es', 'en', 'zh-CN', 'zh-CN'],
    ...[undefined, undefined, undefined],
  ]);
});

test('every language that is spoken has a direction', () => {
  expect(languages.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
  expect(['ar', 'ar-XB', 'he-IL', 'fa', 'arn', 'en-XA'].map(directionOf)).toEqual([
    ...['rtl', 'rtl', 'rtl', 'rtl'],
    ...['ltr', 'ltr'],
  ]);
});

test('on a page, a name of the other direction is isolated from the sentence', () => {
  const order = 'طلب 17';
  expect(translateOnPage('en', 'app/case.deleted', { order })).toBe(
    '\u2068طلب 17\u2069 is in the trash.',
  );
  expect(translateOnPage('en', 'app/case.deleted', { order: 'W-1' })).toBe('W-1 is in the trash.');
  expect(isolate('he', 'W-1')).toBe('\u2068W-1\u2069');
});

test('on a page, what a text chooses its words by is left as it is', () => {
  const params = { file: 'صورة.jpg', detail: 'too_slow' };
  expect(translateOnPage('en', 'errors/file-damaged', params)).toContain(
    '\u2068صورة.jpg\u2069 is damaged (it takes too long to read)',
  );
});

test('an error is told in the language asked for, with its names filled in', () => {
  const error = { code: 'vault-locked', params: { owner: 'Mei' } } as const;
  expect(formatError('en', error)).toBe(
    'The vault is being changed by Mei; close it there or wait, then try again.',
  );
  expect(formatError('zh-CN', error)).toBe('Mei 正在更改资料库；请在那里关闭或稍等，然后重试。');
});

test('numbers follow the language, and text of users is never read as markup', () => {
  const params = { file: '<b>x</b>', bytes: 1234567, max: 10 };
  expect(translate('en', 'errors/file-too-large', params)).toContain(
    '<b>x</b> has 1,234,567 bytes',
  );
});

test('a missing argument is a fault and not a gap in the text', () => {
  expect(() => translate('en', 'errors/vault-locked')).toThrow(/owner/);
});
