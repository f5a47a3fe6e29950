import { expect, test } from 'vitest';
import { exportForm } from '../../../../../electron/core/dossier/exportForm.ts';
import type { ExportLimits } from '../../../../../shared/destinations/exportLimits.ts';

const limits: ExportLimits = {
  pdf: true,
  pictures: true,
  maxFileBytes: 1,
  maxTotalBytes: 1,
  maxFiles: 1,
  maxPages: 1,
  maxStatementChars: null,
  assumed: [],
};

test('a path that ends like a file is that file, however its ending is written', () => {
  expect(exportForm('/out/proof.PDF', 'stripe', limits)).toEqual({
    kind: 'pdf',
    path: '/out/proof.PDF',
  });
  for (const path of ['/out/proof.jpg', '/out/proof.JPEG'])
    expect(exportForm(path, 'buyer', limits)).toEqual({ kind: 'picture', path });
});

test('any other path is a folder, with what its destination prefers', () => {
  const formOf = (destination: string, taken: Partial<ExportLimits> = {}) =>
    exportForm('/out/v1.2 proof', destination, { ...limits, ...taken });
  expect(formOf('generic')).toMatchObject({ kind: 'folder', pdf: true, sheets: true });
  expect(formOf('buyer')).toMatchObject({ pdf: false, sheets: true });
  expect(formOf('stripe')).toMatchObject({ pdf: true, sheets: false });
  expect(formOf('ebay-payment-dispute', { pdf: false })).toMatchObject({
    pdf: false,
    sheets: true,
  });
});

test('a kind of file that the destination does not take is refused by name', () => {
  expect(() =>
    exportForm('/out/proof.pdf', 'ebay-payment-dispute', { ...limits, pdf: false }),
  ).toThrow(
    expect.objectContaining({
      code: 'out-kind-refused',
      params: { destination: 'ebay-payment-dispute', kind: 'PDF', path: '/out/proof.pdf' },
    }),
  );
  expect(() => exportForm('/out/proof.jpg', 'wish', { ...limits, pictures: false })).toThrow(
    expect.objectContaining({ code: 'out-kind-refused' }),
  );
});

test('a file that no dossier is written as is refused, not made a folder', () => {
  for (const path of ['/out/proof.docx', '/out/proof.PNG', '/out/all.zip'])
    expect(() => exportForm(path, 'stripe', limits)).toThrow(
      expect.objectContaining({ code: 'out-kind-unknown' }),
    );
});
