import { extname } from 'node:path';
import filenamify from 'filenamify';

/** Longer names cannot be unpacked everywhere: Windows takes 260 characters for a whole path. */
const MAX_CHARS = 120;

const plain = (name: string): string => name.normalize('NFC').toLowerCase();

function safe(name: string): string {
  const ending = extname(name).slice(0, 12);
  const stem = name.slice(0, name.length - extname(name).length);
  const cut = [...stem].slice(0, MAX_CHARS - ending.length).join('');
  const made = filenamify(`${cut}${ending}`, { replacement: '_', maxLength: MAX_CHARS });
  return made === '' || made.startsWith('.') ? `_${made}` : made;
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)} (${number})${ending}`;
}

/**
 * The names of files as they came in, so that every computer can hold them in one folder: without what Windows refuses,
 * and each only once, whatever the case of its letters. `taken` are names that are used already.
 */
export function originalNames(
  names: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken.map(plain));
  return names.map((name) => {
    const wanted = safe(name);
    let number = 1;
    while (used.has(plain(numbered(wanted, number)))) number += 1;
    const given = numbered(wanted, number);
    used.add(plain(given));
    return given;
  });
}
