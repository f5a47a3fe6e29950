import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { loadCarrierRules } from '../../electron/core/tracking/carrierRules.ts';
import { identifyNumber } from '../../electron/core/tracking/identifyNumber.ts';
import { z } from '../../shared/zod.ts';
import { testdata, testWithData } from './testdata.ts';

const FormatsSchema = z.object({
  tracking_numbers: z.array(
    z.object({
      name: z.string(),
      test_numbers: z.object({ valid: z.array(z.string()), invalid: z.array(z.string()) }),
    }),
  ),
});

testWithData('every number of the facts fits its format, and no wrong one does', async () => {
  const rules = await loadCarrierRules(resolve('resources/carriers'));
  const folder = testdata('tracking', 'number_formats');
  const wrong: string[] = [];
  for (const file of await readdir(folder)) {
    const content = JSON.parse(await readFile(resolve(folder, file), 'utf8'));
    for (const { name, test_numbers } of FormatsSchema.parse(content).tracking_numbers) {
      const own = rules.filter(({ format }) => format === name);
      const isRight = (number: string) =>
        identifyNumber(number, own).some(({ checkDigit }) => checkDigit !== 'bad');
      wrong.push(
        ...test_numbers.valid
          .filter((number) => !isRight(number))
          .map((one) => `${name} refuses ${one}`),
      );
      wrong.push(...test_numbers.invalid.filter(isRight).map((one) => `${name} takes ${one}`));
    }
  }
  expect(wrong).toEqual([]);
});
