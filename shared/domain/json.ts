import { z } from '../zod.ts';

/** Anything that JSON can say. */
type Json = z.core.util.JSONType;

/** What stands in a list or an object; undefined for any other value. */
function partsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(value) : undefined;
}

const isSimple = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  Number.isFinite(value);

/** True for what JSON can say, however deep it goes. */
function isJson(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const one = rest.pop();
    if (isSimple(one)) continue;
    const parts = partsOf(one);
    if (!parts) return false;
    for (const part of parts) rest.push(part);
  }
  return true;
}

/**
 * Like `z.json()`, without a parser for every value within, which took a third of the time of reading a log. For what
 * came as JSON: a value that holds itself is never done with.
 */
export const JsonSchema = z.custom<Json>(isJson, 'no JSON');
