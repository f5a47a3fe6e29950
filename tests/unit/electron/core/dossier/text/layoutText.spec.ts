import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Fonts, loadFonts } from '../../../../../../electron/core/dossier/text/Fonts.ts';
import { itemise } from '../../../../../../electron/core/dossier/text/itemise.ts';
import { layoutText, splitBlock } from '../../../../../../electron/core/dossier/text/layoutText.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await loadFonts(resolve('resources/fonts'));
});

const facesOf = (text: string, language = 'en') => [
  ...new Set(itemise(text, { fonts, language, bold: false }).items.map(({ face }) => face.name)),
];

test.each([
  ['zh-Hans', 'simplified'],
  ['zh-CN', 'simplified'],
  ['zh-TW', 'traditional'],
  ['ja', 'japanese'],
  ['ko', 'korean'],
])('Han characters take the forms of their language: %s', (language, face) => {
  expect(facesOf('骨直角', language)).toEqual([face]);
});

test.each([
  ['Việt Nam, Ελλάδα, Россия', ['latin']],
  ['مرحبا', ['arabic']],
  ['שלום', ['hebrew']],
  ['สวัสดี', ['thai']],
  ['नमस्ते', ['latin']],
  ['👨‍👩‍👧🇨🇳', ['emoji']],
  ['包裹 2 件', ['simplified']],
])('%s finds its fonts', (text, faces) => {
  expect([...facesOf(text)].sort()).toEqual([...faces].sort());
});

test('a character that no font has is shown by its code and reported', () => {
  const block = layoutText(fonts, 'a\u{1F8FF}b', { size: 10 }, 300);
  expect(block.missing).toEqual(['U+1F8FF']);
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'parcel',
    '包裹已签收',
    'مرحبا',
    'שלום',
    'สวัสดีค่ะพัสดุ',
    'नमस्ते',
    '👍🏽',
    'LP00412345678CN',
    '(3)',
  ),
);

test('whatever the text, no line is wider than its block, and cutting the block loses no line', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 12 }),
      fc.integer({ min: 60, max: 400 }),
      (parts, width) => {
        const block = layoutText(fonts, parts.join(' '), { size: 10 }, width);
        for (const line of block.lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        const [head, rest] = splitBlock(block, 40);
        expect([...head.lines, ...(rest?.lines ?? [])]).toEqual(block.lines);
        expect(head.height + (rest?.height ?? 0)).toBeCloseTo(block.height);
      },
    ),
    { numRuns: 150 },
  );
});

test('Thai is broken between words, and a long number between its characters', () => {
  const lines = (text: string, width: number) =>
    layoutText(fonts, text, { size: 10 }, width).lines.length;
  expect(lines('พัสดุยังไม่ถึงเลยช่วยตรวจสอบให้หน่อยได้ไหมคะ', 80)).toBeGreaterThan(1);
  expect(lines('1'.repeat(200), 100)).toBeGreaterThan(5);
});

test('a paragraph that reads from the right stands at the right', () => {
  const block = layoutText(fonts, 'مرحبا', { size: 10 }, 200);
  const [line] = block.lines;
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(200);
});
