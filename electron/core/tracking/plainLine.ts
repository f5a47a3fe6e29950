const ZEROS = ['\u0660', '\u06f0', '\uff10'].map((zero) => zero.charCodeAt(0));

function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  if (/\s/.test(char)) return char === '\t' ? char : ' ';
  return (
    { '：': ':', '／': '/', '－': '-', '−': '-', '．': '.', '（': '(', '）': ')' }[char] ?? char
  );
}

/**
 * The line with digits, colons and blanks of any script in their plain form, for looking for times in it.
 * Every character keeps its place, so what is found there can be cut from the original words.
 */
export function plainLine(line: string): string {
  return line.replace(/[^\u0020-\u007e]/g, plainChar);
}
