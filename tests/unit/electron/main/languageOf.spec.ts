import { expect, test } from 'vitest';
import { languageOf } from '../../../../electron/main/languageOf.ts';

test.each([
  [['es-419', 'en-US'], 'es'],
  [['fr-FR', 'es-ES', 'en'], 'es'],
  [['zh-Hant-TW', 'en-US'], 'zh-CN'],
  [['en-GB', 'es'], 'en'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
])('a computer that prefers %j starts in %s', (preferred, language) => {
  expect(languageOf(preferred)).toBe(language);
});
