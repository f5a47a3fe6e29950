import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePhoto } from '../builders/writePhoto.ts';

const PHOTOS = 12;
const EVENTS = 30;
const MESSAGES = 12;

const range = (length: number) => Array.from({ length }, (_, index) => index);

const texts = [
  ['en', 'Where is my order? It has been three weeks, and the page says nothing new.'],
  ['zh-CN', '您好，包裹已经签收，请向邻居或门卫询问一下，我们也会联系快递公司。'],
  ['ru', 'Здравствуйте! Посылка ещё не пришла, проверьте, пожалуйста, адрес.'],
  ['el', 'Καλημέρα, το δέμα δεν έφτασε ακόμη. Μπορείτε να το ελέγξετε;'],
] as const;

const events = range(EVENTS).map((index) => ({
  at: `2026-10-${String(1 + Math.floor(index / 2)).padStart(2, '0')}T${index % 2 ? '17' : '08'}:20+08:00`,
  place: `Sorting centre ${index + 1}`,
  text: `The parcel has left the sorting centre ${index + 1} 已离开分拨中心`,
}));

const messages = range(MESSAGES).map((index) => {
  const [language, text] = texts[index % texts.length] ?? texts[0];
  const at = `2026-11-${String(index + 1).padStart(2, '0')}T10:00+01:00`;
  return { direction: index % 2 ? 'out' : 'in', at, channel: 'e-mail', language, text };
});

const row = (cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** The same words and pictures as a page for a browser to print. */
function page(photos: readonly string[]): string {
  const figures = photos.map(
    (name, index) =>
      `<figure><img src="${name}"><figcaption><b>A-${index + 1} · Photo</b><br>${name}</figcaption></figure>`,
  );
  const eventRows = events.map(({ at, place, text }) => row([at, place, text]));
  const messageRows = messages.map(({ at, channel, text }) => row([at, channel, text]));
  return `<!doctype html><meta charset="utf-8"><title>Evidence for order B-1</title>
<style>body{font:9.5pt sans-serif} img{width:100%;max-height:640pt;object-fit:contain}
figure{margin:0;break-inside:avoid} td{padding:3pt;border-bottom:.5pt solid #999;vertical-align:top}</style>
<h1>Response to the claim: item not received</h1>${figures.join('')}
<table>${eventRows.join('')}</table><table>${messageRows.join('')}</table>`;
}

/**
 * Writes what the benchmarks work on into a folder: 12 photos of 12 megapixels as phones take them, `case.json`
 * with a dispute, and `page.html` with the same words and pictures.
 */
export async function writeContent(folder: string): Promise<void> {
  const photos = range(PHOTOS).map((index) => `photo-${index + 1}.jpg`);
  for (const [seed, name] of photos.entries())
    await writePhoto(join(folder, name), {
      ...{ width: 4032, height: 3024, seed, orientation: seed % 4 === 3 ? 6 : 1 },
      takenAt: `2026:09:30 10:${10 + seed}:00`,
    });
  const document = {
    platform: 'stripe',
    orderNumber: 'B-1',
    evidence: photos.map((file) => ({ file, stage: 'packed' })),
    tracking: [{ carrier: 'Cainiao', number: 'LP00512345678', events }],
    messages,
    disputes: [{ reason: 'not-received', openedOn: '2026-11-10', destination: 'stripe' }],
  };
  await writeFile(join(folder, 'case.json'), JSON.stringify(document));
  await writeFile(join(folder, 'page.html'), page(photos));
}
