const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON bytes as people's editors save them: UTF-8, with or without a byte order mark. Throws a SyntaxError or TypeError. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return JSON.parse(utf8.decode(bytes));
}

/** JSON as the vault holds it: readable, with a line end. */
export function toJsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
