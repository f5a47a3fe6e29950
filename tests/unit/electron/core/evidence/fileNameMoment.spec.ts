import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { fileNameMoment } from '../../../../../electron/core/evidence/fileNameMoment.ts';

const zone = 'Asia/Shanghai';
const second = '2023-05-16T14:26:42';

test.each([
  ['WeChat', '微信图片_20230516142642.jpg'],
  ['WeChat, saved twice', '微信图片_20230516142642 (1).jpg'],
  ['WeChat, several in one second', '微信图片_202305161426423.jpg'],
  ['WeChat of 2025', '微信图片_20230516142642_27_485.jpg'],
  ['WeChat of 2025, a screenshot', '微信图片_2023-05-16_142642_166.png'],
  ['WeChat in English', 'WeChat Image_20230516142642.jpg'],
  ['a film of WeChat', '微信视频_20230516142642.mp4'],
  ['QQ', 'QQ图片20230516142642.png'],
  ['Android', 'IMG_20230516_142642.jpg'],
  ['Android, a series', 'IMG_20230516_142642_1.jpg'],
  ['Android, to the millisecond', 'IMG_20230516_142642123.jpg'],
  ['Oppo', 'IMG20230516142642.jpg'],
  ['Samsung', '20230516_142642.jpg'],
  ['Samsung, a copy', '20230516_142642(0).jpg'],
  ['a film', 'VID_20230516_142642.mp4'],
  ['Telegram', 'photo_2023-05-16_14-26-42.jpg'],
  ['Signal', 'signal-2023-05-16-14-26-42-123.jpg'],
  ['Dropbox', '2023-05-16 14.26.42.jpg'],
  ['WhatsApp on a computer', 'WhatsApp Image 2023-05-16 at 14.26.42.jpeg'],
  ['WhatsApp, with the half of the day', 'WhatsApp Image 2023-05-16 at 2.26.42 PM.jpeg'],
  ['a screenshot of Xiaomi', 'Screenshot_2023-05-16-14-26-42-123_com.tencent.mm.jpg'],
  ['a screenshot of Windows', 'Screenshot 2023-05-16 142642.png'],
  ['a screenshot of a Chinese Windows', '屏幕截图 2023-05-16 142642.png'],
  ['a screenshot of a Mac', 'Screenshot 2023-05-16 at 2.26.42\u202fPM.png'],
  ['a screenshot of a Chinese Mac', '截屏2023-05-16 下午2.26.42.png'],
  ['small letters', 'img_20230516_142642.jpg'],
])('the time on the wall is read in a name of %s', (_, name) => {
  expect(fileNameMoment(name, zone)).toEqual({ local: second });
});

test.each([
  ['WeChat, exported', 'mmexport1684218402000.jpg', { local: second, zone: '+08:00' }],
  ['WeChat, exported twice', 'mmexport1684218402000(1).jpg', { local: second, zone: '+08:00' }],
  ['WeChat’s camera', 'wx_camera_1684218402000.jpg', { local: second, zone: '+08:00' }],
  ['Facebook', 'FB_IMG_1684218402000.jpg', { local: second, zone: '+08:00' }],
  ['a Pixel', 'PXL_20230516_062642123.jpg', { local: '2023-05-16T06:26:42', zone: '+00:00' }],
  [
    'a Pixel at night',
    'PXL_20230516_062642123.NIGHT.jpg',
    { local: '2023-05-16T06:26:42', zone: '+00:00' },
  ],
])('a time counted or written in UTC is told from one on the wall: %s', (_, name, moment) => {
  expect(fileNameMoment(name, zone)).toEqual(moment);
});

test('a time counted from 1970 is given with the offset then in force', () => {
  const at = (instant: string) => `mmexport${Date.parse(instant)}.jpg`;
  expect(fileNameMoment(at('2024-01-15T12:00:00Z'), 'Europe/Berlin')?.zone).toBe('+01:00');
  expect(fileNameMoment(at('2024-07-15T12:00:00Z'), 'Europe/Berlin')?.zone).toBe('+02:00');
});

test.each(['IMG-20230516-WA0003.jpg', 'VID-20230516-WA0012.mp4', 'IMG-20230516-WA0003(1).jpg'])(
  'WhatsApp tells the day alone: %s',
  (name) => {
    expect(fileNameMoment(name, zone)).toEqual({ local: '2023-05-16' });
  },
);

test.each([
  ['12.00.00 AM', '00:00:00'],
  ['12.26.42 PM', '12:26:42'],
  ['1.26.42 AM', '01:26:42'],
  ['11.26.42 PM', '23:26:42'],
])('noon and midnight are told apart: %s', (time, expected) => {
  const name = `Screenshot 2023-05-16 at ${time}.png`;
  expect(fileNameMoment(name, zone)).toEqual({ local: `2023-05-16T${expected}` });
});

test.each([
  ['a running number', 'IMG_2927.HEIC'],
  ['another running number', 'DSC00012.JPG'],
  ['a month that is none', '20231345_142642.jpg'],
  ['a day that is none', 'IMG_20230230_101010.jpg'],
  ['the 29th of February of a common year', 'IMG_20230229_101010.jpg'],
  ['an hour that is none', 'IMG_20230516_256199.jpg'],
  ['a second that is none', 'IMG_20230516_101060.jpg'],
  ['a day of WhatsApp that is none', 'IMG-20231301-WA0003.jpg'],
  ['a century without phones', '18001231_101010.jpg'],
  ['a clock that was never set', 'IMG_19700101_080000.jpg'],
  ['a count that was never started', 'mmexport0000000000000.jpg'],
  ['a hash', 'mmexport1f5e2c9b7a684218402000.jpg'],
  ['a count in seconds', 'mmexport1684218402.jpg'],
  ['a long number', '202305161426421234567.jpg'],
  ['a date in other words', 'parcel_20230516_142642.jpg'],
  ['a day alone', '2023-05-16.jpg'],
  ['nothing', ''],
])('%s is no time: %s', (_, name) => {
  expect(fileNameMoment(name, zone)).toBeUndefined();
});

const pad = (number: number, length: number) => String(number).padStart(length, '0');

test('every second of the calendar is read back from the names of WeChat and of phones', () => {
  const seconds = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(seconds, (date) => {
      const local = date.toISOString().slice(0, 19);
      const digits = local.replace(/\D/g, '');
      const [day, time] = [digits.slice(0, 8), digits.slice(8)];
      for (const name of [`微信图片_${digits}.jpg`, `IMG_${day}_${time}.jpg`, `${day}_${time}.mp4`])
        expect(fileNameMoment(name, zone), name).toEqual({ local });
      const count = pad(Math.trunc(date.getTime() / 1000) * 1000, 13);
      const counted = fileNameMoment(`mmexport${count}.jpg`, 'UTC');
      expect(counted).toEqual({ local, zone: '+00:00' });
    }),
  );
});

test('no name makes it fail, and a time that it gives is on the calendar, since there were phones', () => {
  const names = fc.oneof(
    fc.string(),
    fc.stringMatching(
      /^(IMG_|微信图片_|PXL_|)(19|20)\d\d[01]\d[0-3]\d_?[0-2]\d[0-6]\d[0-6]\d\d{0,3}\.jpg$/,
    ),
    fc.stringMatching(/^(mmexport|IMG-|Screenshot )[0-9_. APMW-]{0,24}\.jpg$/),
  );
  fc.assert(
    fc.property(names, (name) => {
      const found = fileNameMoment(name, zone);
      if (!found) return;
      expect(Temporal.PlainDateTime.from(found.local).toString()).toContain(found.local);
      expect(Number(found.local.slice(0, 4))).toBeGreaterThanOrEqual(1990);
    }),
  );
});
