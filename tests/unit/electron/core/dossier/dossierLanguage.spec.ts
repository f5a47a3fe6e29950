import { expect, test } from 'vitest';
import { dossierLanguage } from '../../../../../electron/core/dossier/dossierLanguage.ts';

test.each([
  ['the one asked for', 'es-MX', 'zh-CN', 'es', []],
  ['the one wanted', undefined, 'es', 'es', []],
  ['one that only dossiers speak', undefined, 'de-AT', 'de', []],
  ['English, where nobody wants another', undefined, undefined, 'en', []],
  ['English, where the one wanted is missing', undefined, 'it', 'en', ['warning-language']],
  ['English for traditional characters', undefined, 'zh-Hant', 'en', ['warning-language']],
] as const)('a dossier is in %s', (_, asked, wanted, language, codes) => {
  const chosen = dossierLanguage(asked, wanted);
  expect(chosen.language).toBe(language);
  expect(chosen.warnings.map(({ code }) => code)).toEqual(codes);
});

test('a dossier in a language that is asked for and missing is refused', () => {
  expect(() => dossierLanguage('tlh', 'es')).toThrow(/dossier-language-unknown/);
});
