import { expect, test } from 'vitest';
import { z } from '../../shared/zod.ts';
import { answerOf, claimfolio } from './claimfolio.ts';

const LimitSchema = z.int().positive().nullable();

const DestinationsSchema = z.strictObject({
  destinations: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      types: z.array(z.string()).nullable(),
      maxFileBytes: LimitSchema,
      maxTotalBytes: LimitSchema,
      maxFiles: LimitSchema,
      maxPages: LimitSchema,
      source: z.string(),
      sourceAge: z.string(),
      confidence: z.string(),
    }),
  ),
});

test('the destinations come with limits, sources and their age', async () => {
  const { destinations } = await answerOf(DestinationsSchema, ['destinations']);
  const ids = destinations.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['stripe', 'generic', 'ebay-payment-dispute', 'buyer']),
  );
  expect(destinations.find(({ id }) => id === 'aliexpress')).toMatchObject({ maxFileBytes: null });
});

test('the schema of a case names its fields, with and without --json', async () => {
  const SchemaSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()) });
  const schema = await answerOf(SchemaSchema, ['schema', 'case']);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining([
      'platform',
      'orderNumber',
      'buyer',
      'tracking',
      'messages',
      'disputes',
    ]),
  );
  expect(JSON.parse((await claimfolio(['schema'])).stdout)).toEqual(schema);
});
