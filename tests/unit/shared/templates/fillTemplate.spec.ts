import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadTemplates } from '../../../../electron/core/templates/loadTemplates.ts';
import { root } from '../../../../scripts/run.mjs';
import { type BlankValues, blankNames } from '../../../../shared/templates/blanks.ts';
import { type Filling, fillTemplate } from '../../../../shared/templates/fillTemplate.ts';
import type { TemplateFile } from '../../../../shared/templates/templateFile.ts';
import { anId } from '../../../builders/aCase.ts';

let files: readonly TemplateFile[];

beforeAll(async () => {
  files = await loadTemplates(join(root, 'resources/templates'));
});

function filling(language: string, values: BlankValues): Filling {
  const file = files.find((one) => one.language === language);
  if (!file) throw new Error(`no ${language}`);
  return { file, similar: [], values };
}

const filled = (language: string, body: string, values: BlankValues): string =>
  fillTemplate({ subject: '', body }, filling(language, values)).body;

test('dates are written as the readers of a language write them', () => {
  const written = (language: string) =>
    filled(language, '{new-date}', { 'new-date': '2026-03-01' });
  expect(files.map(({ language }) => `${language} ${written(language)}`)).toEqual([
    'en March 1, 2026',
    'zh-CN 2026年3月1日',
    'es 1 de marzo de 2026',
    'fr 1er mars 2026',
    'de 1. März 2026',
    'it 1º marzo 2026',
    'pt 1º de março de 2026',
    'ru 1 марта 2026\u00a0года',
    'ja 2026年3月1日',
    'ko 2026년 3월 1일',
    'ar 1 مارس 2026',
  ]);
});

test('an amount keeps its digits: two for euros, none for yen', () => {
  expect(filled('de', '{amount}', { amount: '1234.50 EUR' })).toBe('1.234,50\u00a0€');
  expect(filled('ja', '{amount}', { amount: '1200 JPY' })).toBe('￥1,200');
  expect(filled('en', '{share}', { share: '50%' })).toBe('50%');
  expect(filled('fr', '{share}', { share: '12.30 USD' })).toBe('12,30\u00a0$US');
});

test.each([
  [{ amount: '12.30' }, 'amount'],
  [{ amount: '-5 USD' }, 'amount'],
  [{ amount: '1.5 JPY' }, 'amount'],
  [{ share: '0%' }, 'share'],
  [{ share: '101%' }, 'share'],
  [{ 'new-date': '2026-02-30' }, 'new-date'],
  [{ 'new-date': 'soon' }, 'new-date'],
] as const)('%o is refused by name and stays a blank', (values, blank) => {
  const message = fillTemplate({ subject: '', body: `{${blank}}` }, filling('en', values));
  expect(message).toMatchObject({ left: [blank], wrong: [blank], body: `{${blank}}` });
});

test('a ready answer is said in each language, and brings blanks of its own', () => {
  expect(filled('es', '{reason}', { reason: 'weather' })).toBe(
    'el mal tiempo está retrasando el transporte',
  );
  const template = { subject: '', body: 'Our offer: {offer}.' };
  const open = fillTemplate(template, filling('en', { offer: 'refund' }));
  expect(open).toMatchObject({ left: ['amount'], asked: ['offer', 'amount'] });
  expect(filled('en', 'Our offer: {offer}.', { offer: 'refund', amount: '12.30 USD' })).toBe(
    'Our offer: a full refund of $12.30.',
  );
  expect(filled('de', '{papers}', { papers: 'invoice, order-page' })).toBe(
    'die Handelsrechnung und eine Kopie der Bestellung',
  );
});

test('own words stand as they are, without a second full stop', () => {
  expect(filled('en', 'The reason: {reason}.', { reason: 'The truck broke down.' })).toBe(
    'The reason: The truck broke down.',
  );
  expect(filled('zh-CN', '原因是：{reason}。', { reason: '车坏了。' })).toBe('原因是：车坏了。');
});

test('what a buyer is called is never read as a template', () => {
  const values = { buyer: '{order} {nothing}', order: 'A-1' };
  const message = fillTemplate({ subject: '', body: '{buyer}' }, filling('en', values));
  expect(message).toMatchObject({ body: '{order} {nothing}', left: [] });
});

test('similar items stand one below the other with price and link; unknown ones are own words', () => {
  const similar = [
    {
      id: anId(1),
      name: 'Red shoes',
      link: 'https://shop.example/1',
      price: { minor: 2990, currency: 'EUR' },
    },
    { id: anId(2), name: 'Blue shoes' },
  ];
  const file = filling('en', {}).file;
  const fill = (value: string) =>
    fillTemplate({ subject: '', body: '{similar}' }, { file, similar, values: { similar: value } });
  expect(fill(`${anId(1)}, ${anId(2)}`).body).toBe(
    '• Red shoes – €29.90\n  https://shop.example/1\n• Blue shoes',
  );
  expect(fill('Green shoes, https://shop.example/3').body).toBe(
    'Green shoes, https://shop.example/3',
  );
});

test('whatever is typed, no blank comes out empty and none that is left is forgotten', () => {
  const template = { subject: '{order}', body: blankNames.map((name) => `{${name}}`).join('|') };
  const values = fc.dictionary(fc.constantFrom(...blankNames), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(values, fc.nat(files.length - 1), (typed, index) => {
      const file = files[index] ?? filling('en', {}).file;
      const { body, left, asked } = fillTemplate(template, { file, similar: [], values: typed });
      expect(asked).toEqual(expect.arrayContaining([...left]));
      for (const name of blankNames)
        if (!left.includes(name)) expect((typed[name] ?? '').trim()).not.toBe('');
      for (const name of left) expect(body).toContain(`{${name}}`);
    }),
  );
});
