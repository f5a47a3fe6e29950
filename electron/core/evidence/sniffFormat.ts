import { fileTypeFromBuffer } from 'file-type';
import { EMAIL, type Format, formatOfMediaType, PDF, TEXT } from './formats.ts';

/** What the first bytes of a file are: a kind that is taken, the name of one that is not, or unknown. */
export type Sniffed = Readonly<
  { kind: 'taken'; format: Format } | { kind: 'other'; found: string } | { kind: 'unknown' }
>;

/** Readers look for the header of a PDF so far into the file. */
const PDF_HEADER = 1024;

/** Markup and scripts, which a browser or a shell would run, however the file is named. */
const RUNNABLE = [
  ['SVG', /^\s*<(?:[\s\S]*<)?svg[\s>]/i],
  ['HTML', /^\s*<(?:!doctype html|html|head|body|script)[\s>]/i],
  ['XML', /^\s*<\?xml/i],
  ['SH', /^#!/],
] as const;

/** A header line of RFC 5322 that every mail program writes among the first ones. */
const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type):/im;

const UTF16_MARKS: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const utf16Of = (head: Uint8Array): string | undefined =>
  UTF16_MARKS[Buffer.from(head.subarray(0, 2)).toString('hex')];

/** The text as far as markup and headers can be found in it: in Latin-1 every byte of any old encoding is a character. */
function roughText(head: Uint8Array): string {
  const utf16 = utf16Of(head);
  return utf16
    ? new TextDecoder(utf16).decode(head)
    : latin1(head).replace(/^\u00ef\u00bb\u00bf/, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a program from a text
const CONTROLS = /[\u0000-\u0007\u0010-\u001a\u001c-\u001f\ufffd]/g;

function isText(text: string): boolean {
  const strange: readonly string[] = text.match(CONTROLS) ?? [];
  return !strange.includes('\0') && strange.length * 100 <= text.length;
}

function sniffText(text: string, ending: string): Sniffed {
  if (ending === 'eml' && MAIL_HEADER.test(text)) return { kind: 'taken', format: EMAIL };
  const runnable = RUNNABLE.find(([, pattern]) => pattern.test(text));
  return runnable ? { kind: 'other', found: runnable[0] } : { kind: 'taken', format: TEXT };
}

/** A container that names no brand is guessed to be a film, and may as well be a damaged picture. */
const isNameless = (head: Uint8Array): boolean => /^ftyp\W{4}/.test(latin1(head.subarray(4, 12)));

function formatOf(mime: string, head: Uint8Array): Format | undefined {
  const isAvif = mime === 'image/heif' && latin1(head.subarray(8, 64)).includes('avif');
  return formatOfMediaType(isAvif ? 'image/avif' : mime);
}

/**
 * What a file is, by its first bytes (64 KB are enough). The ending is asked only where bytes cannot tell:
 * an e-mail is text with headers, and so may be a note.
 */
export async function sniffFormat(head: Uint8Array, ending: string): Promise<Sniffed> {
  const found = utf16Of(head) || isNameless(head) ? undefined : await fileTypeFromBuffer(head);
  if (found && found.ext !== 'xml') {
    const format = formatOf(found.mime, head);
    return format ? { kind: 'taken', format } : { kind: 'other', found: found.ext.toUpperCase() };
  }
  if (latin1(head.subarray(0, PDF_HEADER)).includes('%PDF-')) return { kind: 'taken', format: PDF };
  const text = roughText(head);
  return isText(text) ? sniffText(text, ending) : { kind: 'unknown' };
}
