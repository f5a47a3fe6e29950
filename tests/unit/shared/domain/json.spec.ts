import { expect, test } from 'vitest';
import { JsonSchema } from '../../../../shared/domain/json.ts';

const isJson = (value: unknown): boolean => JsonSchema.safeParse(value).success;

test.each([[null], [true], ['text'], [-1.5], [[]], [{}], [{ a: [1, { b: null }], c: 'd' }]])(
  '%j is JSON',
  (value) => {
    expect(isJson(value)).toBe(true);
  },
);

test.each([
  [undefined],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [1n],
  [new Date(0)],
  [new Map()],
  [() => 1],
  [[1, undefined]],
  [{ a: { b: [Number.NaN] } }],
])('%o is not', (value) => {
  expect(isJson(value)).toBe(false);
});

test('what goes very deep or is very long is read without an end of the stack', () => {
  const depth = 100_000;
  expect(isJson(JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`))).toBe(true);
  expect(isJson(new Array(1_000_000).fill(1))).toBe(true);
});
