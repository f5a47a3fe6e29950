import { expect, test } from 'vitest';
import { dossierName } from '../../../../../electron/core/dossier/dossierName.ts';

test.each([
  ['NF-20517', 16, 'dossierNF20517'],
  ['8190 2271 4405 9913', 16, '8190227144059913'],
  ['A8190 2271 4405 9913', 16, '8190227144059913'],
  ['订单', 16, 'dossier'],
  ['订单', 4, 'doss'],
])('the dossier of %s is called within %i letters and digits: %s', (order, max, name) => {
  expect(dossierName(order, max)).toBe(name);
});
