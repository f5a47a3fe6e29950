import { foldName } from './columns.ts';

/** A JSON object whose fields can be looked up by their folded names. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or number as text; undefined for anything else and for what is empty. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The value of the first of the folded names that an object has with a value that `read` accepts. */
export function pick<T>(
  object: JsonObject,
  names: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  const fields = new Map(Object.entries(object).map(([name, value]) => [foldName(name), value]));
  for (const name of names) {
    const value = read(fields.get(name));
    if (value !== undefined) return value;
  }
  return undefined;
}
