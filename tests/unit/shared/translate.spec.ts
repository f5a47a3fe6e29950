import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { formatError, languages, translate } from '../../../shared/translate.ts';
import { z } from '../../../shared/zod.ts';

type Texts = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const folder = join(import.meta.dirname, '../../../shared/locales');
const catalogues = ['app', 'cli', 'dossier', 'errors'];
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

function shapeOf(text: string, language: string): string[] {
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return [...new Set(argumentsOf(ast))].sort();
}

test('every language has the texts of the English catalogues and no others', () => {
  for (const catalogue of catalogues) {
    const names = Object.keys(textsOf('en', catalogue)).sort();
    for (const language of languages) {
      expect(Object.keys(textsOf(language, catalogue)).sort(), `${language}/${catalogue}`).toEqual(
        names,
      );
    }
  }
});

test('every text takes the same arguments in every language', () => {
  for (const catalogue of catalogues) {
    for (const [name, text] of Object.entries(textsOf('en', catalogue))) {
      for (const language of languages) {
        const translated = textsOf(language, catalogue)[name] ?? '';
        expect(shapeOf(translated, language), `${language}/${catalogue}/${name}`).toEqual(
          shapeOf(text, 'en'),
        );
      }
    }
  }
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
