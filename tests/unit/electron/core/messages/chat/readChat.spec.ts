import { expect, test } from 'vitest';
import { readChat } from '../../../../../../electron/core/messages/chat/readChat.ts';
import type { DateOrder } from '../../../../../../electron/core/messages/reading.ts';

const read = (text: string, dates?: DateOrder) =>
  readChat({ text, last: '2026-11-26', channel: 'WhatsApp', dates });

/** Every message as `time|name|words`. */
const said = (text: string, dates?: DateOrder) =>
  read(text, dates).messages.map(
    ({ at, from, text: words }) => `${at.local}|${from.name}|${words}`,
  );

test.each([
  ['iOS, English', '[3/18/22, 2:56:01 PM] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, narrow blank', '[18/03/22, 2:56:01\u202fPM] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, marks', '\u200e[18/03/2022, 14:56:01] Ana: \u200ehi', '2022-03-18T14:56:01|Ana|\u200ehi'],
  ['iOS, German', '[18.03.22, 14:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, unsaved contact', '[18.03.22, 14:56:01] ~\u202fAna: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Thai', '[18/3/2565 14:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Buddhist, short', '[18/3/65 14:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Japanese era behind', '[3/18/4 R, 14:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Chinese', '[2022/3/18 下午2:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Korean', '[2022. 3. 18. 오후 2:56:01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Arabic digits', '[١٨‏/٣‏/٢٠٢٢، ٢:٥٦:٠١ م] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Vietnamese', '[14:56:01, 18/3/2022] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['iOS, Finnish', '[18.3.2022 klo 14.56.01] Ana: hi', '2022-03-18T14:56:01|Ana|hi'],
  ['Android, English', '3/18/22, 2:56 PM - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Spanish', '18/3/22, 2:56 p. m. - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, German', '18.03.22, 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, French', '18/03/2022 à 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Dutch', '18-03-2022 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Czech', '18. 3. 2022 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Hungarian', '2022. 03. 18. 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Danish', '18.03.2022 14.56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Swedish', '2022-03-18 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Turkish', '18.03.2022 ÖS 2:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Chinese', '2022/3/18 下午2:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Korean', '2022년 3월 18일 오후 2:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Japanese', '2022/03/18 14:56 - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Android, Hindi digits', '१८/३/२०२२, २:५६ pm - Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['WhatsApp in a browser', '[2:56 PM, 3/18/2022] Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Signal', '[2022-03-18, 14:56] Ana: hi', '2022-03-18T14:56|Ana|hi'],
  ['Telegram, copied', 'Ana, [18.03.2022 14:56]\nhi', '2022-03-18T14:56|Ana|hi'],
  ['name, date', 'Ana López, 18/03/2022: hi', '2022-03-18|Ana López|hi'],
  ['name, date and time', 'Ana, 2022-03-18 14:56: hi', '2022-03-18T14:56|Ana|hi'],
  ['WeChat, copied', '安娜 2022-03-18 14:56:01\nhi', '2022-03-18T14:56:01|安娜|hi'],
  ['WeChat, 月日', '安娜 2022年3月18日 下午2:56\nhi', '2022-03-18T14:56|安娜|hi'],
  ['QQ', '安娜(12345678) 2022/3/18 14:56:01\nhi', '2022-03-18T14:56:01|安娜|hi'],
  ['LINE', '2022/03/18(金)\n14:56\tAna\thi', '2022-03-18T14:56|Ana|hi'],
  [
    'WeChat, sent by mail',
    '—————  2022-03-18  —————\n\nAna  14:56\n\nhi',
    '2022-03-18T14:56|Ana|hi',
  ],
  [
    'KakaoTalk',
    '--------------- 2022년 3월 18일 금요일 ---------------\n[Ana] [오후 2:56] hi',
    '2022-03-18T14:56|Ana|hi',
  ],
  ['KakaoTalk, phone', '2022년 3월 18일 오후 2:56, Ana : hi', '2022-03-18T14:56|Ana|hi'],
])('%s', (_, text, expected) => {
  expect(said(text)[0]).toBe(expected);
});

test('words in several lines stay as they are, with blank lines between', () => {
  expect(said('18.03.22, 14:56 - Ana: one\n\n  two\n18.03.22, 14:57 - Bo: three\n')).toEqual([
    '2022-03-18T14:56|Ana|one\n\n  two',
    '2022-03-18T14:57|Bo|three',
  ]);
});

test('a colon and a date inside the words begin no message', () => {
  const text =
    '[18.03.22, 14:56:01] Ana: Carrier says:\n2022-03-17 08:00 Madrid: arrived\nNote: late\n[18.03.22, 14:57:00] Bo: ok';
  expect(read(text).messages).toHaveLength(2);
});

test('lines of the chat program are counted, not taken', () => {
  const text = [
    '18.03.22, 14:50 - Messages and calls are end-to-end encrypted. Tap to learn more.',
    '18.03.22, 14:56 - Ana: hi',
    '18.03.22, 14:57 - Ana changed her phone number',
    '18.03.22, 14:58 - Ana: \u200e\u200eYour security code with Ana changed.',
    '18.03.22, 14:59 - Ana: <Media omitted>',
  ];
  const { messages, skipped } = read(text.join('\n'));
  expect(messages.map((one) => one.text)).toEqual(['hi', '<Media omitted>']);
  expect(skipped).toBe(3);
});

test('the whole file decides which number is the day', () => {
  expect(said('3/4/22, 14:56 - Ana: a\n3/18/22, 14:57 - Ana: b')[0]).toContain('2022-03-04');
  expect(said('3/4/22, 14:56 - Ana: a\n18/4/22, 14:57 - Ana: b')[0]).toContain('2022-04-03');
});

test('a chat runs forward in time, and so decides it too', () => {
  expect(said('1/2/22, 14:56 - Ana: a\n2/1/22, 14:57 - Ana: b')[0]).toContain('2022-01-02');
  expect(said('9/12/26, 14:56 - Ana: a')[0]).toContain('2026-09-12');
});

test('a day that nothing decides is refused by its line, until somebody says it', () => {
  const text = '3/4/22, 14:56 - Ana: a';
  const { messages, refused, isAmbiguous } = read(text);
  expect(messages).toEqual([]);
  expect(refused).toMatchObject([{ line: 1, error: { code: 'message-line-ambiguous' } }]);
  expect(isAmbiguous).toBe(true);
  expect(said(text, 'dmy')).toEqual(['2022-04-03T14:56|Ana|a']);
  expect(said(text, 'mdy')).toEqual(['2022-03-04T14:56|Ana|a']);
});

test('a day that is none is refused, and the others stay', () => {
  const { messages, refused } = read('31.02.22, 14:56 - Ana: a\n01.03.22, 14:57 - Ana: b');
  expect(messages).toHaveLength(1);
  expect(refused).toMatchObject([{ line: 1, error: { code: 'message-line-no-day' } }]);
});

test('what stands before the first message is told', () => {
  const { notes } = read('the end of something\n18.03.22, 14:56 - Ana: hi');
  expect(notes).toMatchObject([{ error: { code: 'message-lines-before', params: { lines: 1 } } }]);
});

test('a text that is no chat holds no messages', () => {
  expect(read('Dear Ana,\nyour parcel: is on its way.\nBest: Bo').messages).toEqual([]);
});

test('files are found by their names in the words', () => {
  const files = [{ name: 'IMG-20220318-WA0001.jpg', bytes: 5 }];
  const text = '18.03.22, 14:56 - Ana: \u200eIMG-20220318-WA0001.jpg (Datei angehängt)';
  const { messages } = readChat({ text, files, last: '2026-11-26', channel: 'WhatsApp' });
  expect(messages[0]?.attachments).toEqual(files);
});
