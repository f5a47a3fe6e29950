const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function byteOf(char: string): number | undefined {
  const code = char.charCodeAt(0);
  if (code < 0x100) return code;
  const at = WINDOWS_1252.indexOf(char);
  return at === -1 ? undefined : 0x80 + at;
}

/**
 * A text whose mail called it Western while its bytes were UTF-8, read as what it was; any other text as it is. Several
 * bytes that happen to be UTF-8 are no accident.
 */
export function mendText(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
