import { expect, test } from 'vitest';
import { supportReport } from '../../../../electron/main/supportReport.ts';
import type { ErrorData } from '../../../../shared/appError.ts';

const facts = {
  version: '1.2.3',
  runtime: 'Electron 45',
  system: 'Windows 10 x64',
  language: 'zh-CN',
  vault: 'open',
  figures: { cases: 12 },
};

const report = (error?: ErrorData) => supportReport(facts, error);

test('a report holds one fact a line', () => {
  expect(report().split('\n')).toEqual([
    'version: 1.2.3',
    'runtime: Electron 45',
    'system: Windows 10 x64',
    'language: zh-CN',
    'vault: open',
    'vault.cases: 12',
  ]);
});

test('of an error it tells the code and figures, but no path, name or order', () => {
  const told = report({
    code: 'attachment-missing',
    params: { file: 'Harriet Lindqvist.jpg', id: 'LB-10482', count: 3 },
  });
  expect(told).toContain('error: attachment-missing');
  expect(told).toContain('error.count: 3');
  expect(told).not.toMatch(/Harriet|LB-10482/);
});

test.each([
  ["ENOENT: no such file, open '/home/mei/Claimfolio/Harriet.jpg'", /ENOENT/],
  ['EPERM C:\\Users\\Mei Li\\Claimfolio\\Harriet.jpg, write', /EPERM/],
  ['Cannot mail Harriet@example.org about 8190227144059913', /Cannot mail/],
  ['Unexpected "Harriet Lindqvist" in JSON', /Unexpected/],
])('of the detail %j it keeps the technical words only', (detail, kept) => {
  const told = report({ code: 'internal', params: { detail } });
  expect(told).toMatch(kept);
  expect(told).not.toMatch(/Harriet|Mei|819022/i);
});
