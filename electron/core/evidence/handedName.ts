import { extname } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';

/** What no file system of ours takes in a name, and what would let a name look like another one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const UNFIT = /[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Bytes of a name, far below what any disk takes. */
const LONGEST = 120;

function shortened(name: string): string {
  const ending = extname(name).slice(0, 10);
  const stem = name.slice(0, name.length - extname(name).length);
  // No letter takes less than a byte, so there is nothing to look for behind this.
  let letters = [...stem.slice(0, 2 * LONGEST)].slice(0, LONGEST);
  while (Buffer.byteLength(letters.join('') + ending) > LONGEST) letters = letters.slice(0, -1);
  return letters.join('') + ending;
}

/** A name for a file that came without a path, from the name that its giver says: one that any disk takes. */
export function handedName(said: string): string {
  const last = said.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const fit = shortened(last.replace(UNFIT, '_').replace(/^[\s.]+|[\s.]+$/g, ''));
  if (fit === '') return 'file';
  return DEVICE.test(fit) ? `_${fit}` : fit;
}

/** What Chromium calls a picture of the clipboard, which has no name. */
const NAMELESS = /^(?:image\.(\w{3,4}))?$/i;

/**
 * The name of a pasted file: its own, else that of a screenshot taken now, from which its time is read like that of any
 * other screenshot.
 */
export function pastedName(said: string, { now, zone }: Clock): string {
  const nameless = NAMELESS.exec(said);
  if (!nameless) return handedName(said);
  const time = now().toZonedDateTimeISO(zone).toPlainDateTime().toString({
    smallestUnit: 'second',
  });
  const [date, clock = ''] = time.split('T');
  return `Screenshot ${date} ${clock.replaceAll(':', '.')}.${nameless[1] ?? 'png'}`;
}
