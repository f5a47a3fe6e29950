import { expect, test } from 'vitest';
import { languageOf } from '../../../../../electron/core/messages/language.ts';

test.each([
  ['Where is my parcel?', 'en'],
  ['¿Dónde está mi paquete?', 'es'],
  ['Wo bleibt mein Paket?', 'de'],
  ['Je n’ai rien reçu, où est mon colis ?', 'fr'],
  ['你好，我的包裹在哪里？', 'zh'],
  ['荷物はどこですか', 'ja'],
  ['أين طردي؟ لم يصل بعد', 'ar'],
  ['택배가 안 왔어요', 'ko'],
])('%s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  'Ok',
  'Hello',
  '😊',
  '<Media omitted>',
  '\u200eimage omitted',
  'https://example.org/where/is/it',
  'Hello there my friend 你好我的朋友在哪里',
])('the language of %s is left open', (text) => {
  expect(languageOf(text)).toBeUndefined();
});
