import { basename } from 'node:path';
import { expect } from 'vitest';
import { listFiles } from '../../electron/core/evidence/listFiles.ts';
import { readSources } from '../../electron/core/messages/readSources.ts';
import { testdata, testWithData } from './testdata.ts';

const now = '2026-11-25T12:00:00Z';

/** What holds no message, and why. */
const refused = {
  'README.md': 'messages-none',
  'attachment_name_rfc2231.eml': 'mail-no-sender',
  'attachment_names_mixed_utf8.eml': 'mail-no-sender',
  'attachment_pdf.eml': 'mail-no-sender',
  'bounce_mailbox_full.eml': 'mail-bounced',
  'broken_missing_boundary.eml': 'mail-no-time',
  'charset_koi8r_filename.eml': 'mail-no-sender',
  'euc_kr.txt': 'messages-none',
  'gb18030.txt': 'messages-none',
  'iso2022jp.txt': 'messages-none',
  'koi8r.txt': 'messages-none',
  'no_date.eml': 'mail-no-time',
  'utf16le.txt': 'messages-none',
  'windows_1256.txt': 'messages-none',
};

/** How many messages a file holds where it is not one. */
const counts = {
  'android_russian.txt': 59,
  'group_pokemon_dotted_dates.txt': 18,
  'ios_arabic.txt': 22,
  'ios_calendar_buddhist.txt': 25,
  'ios_english_with_media.txt': 22,
  'ios_french.txt': 22,
  'ios_german.txt': 22,
  'ios_japanese.txt': 25,
  'ios_spanish.txt': 22,
  'ios_thai.txt': 25,
  'signal_export.txt': 2,
  'simple.mbox': 3,
  'telegram_export.json': 2,
  'whatsapp_android_ios_mixed.txt': 5,
  'whatsapp_export_with_media.zip': 48,
  'whatsapp_mmddyyyy_12hrs.txt': 7,
  'whatsapp_yyyymmdd_24hrs.txt': 7,
};

testWithData('every mail and chat is read, or refused for its reason', async () => {
  const { files } = await listFiles([testdata('messages')]);
  const sources = files.map(({ path }) => ({ kind: 'path' as const, name: basename(path), path }));
  const readings = await readSources({ sources, now });
  const empty = readings.filter(({ messages }) => messages.length === 0);
  expect(
    Object.fromEntries(empty.map(({ file, refused: [part] }) => [file, part?.error.code])),
  ).toEqual(refused);
  const full = readings.filter(({ messages }) => messages.length > 1);
  expect(Object.fromEntries(full.map(({ file, messages }) => [file, messages.length]))).toEqual(
    counts,
  );
  expect(readings.filter(({ isAmbiguous }) => isAmbiguous)).toEqual([]);
});
