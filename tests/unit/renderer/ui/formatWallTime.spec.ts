import { expect, test } from 'vitest';
import { formatMoment } from '../../../../renderer/src/ui/formatMoment.ts';
import { formatWallTime } from '../../../../renderer/src/ui/formatWallTime.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

test.each([
  ['en', { local: '2026-03-04T13:06', zone: '+08:00' }, 'Mar 4, 2026, 1:06 PM UTC+08:00'],
  ['en', { local: '2026-03-04T13:06:59' }, 'Mar 4, 2026, 1:06 PM'],
  ['en', { local: '2026-03-04' }, 'Mar 4, 2026'],
  [
    'zh-CN',
    { local: '2026-03-04T13:06', zone: 'Asia/Shanghai' },
    '2026年3月4日 13:06 Asia/Shanghai',
  ],
  ['es', { local: '2026-03-04T13:06' }, '4 mar 2026, 13:06'],
] as const)('a moment is written in %s as its source said it: %o', (language, moment, written) => {
  expect(plain(formatWallTime(language, moment))).toBe(written);
});

test('an instant is written in the zone of this computer', () => {
  const here = new Date('2026-03-04T05:06:00Z').toLocaleString('en', {
    ...{ dateStyle: 'medium', timeStyle: 'short' },
  });
  expect(formatMoment('en', '2026-03-04T05:06:00Z')).toBe(here);
});
