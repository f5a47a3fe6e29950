import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Refuses a PDF in which qpdf finds anything to complain about. */
export async function requireSound(path: string): Promise<void> {
  await run('qpdf', ['--check', path]);
}

/** The text of all pages in the order of the file, as poppler extracts it. */
export async function textOf(path: string): Promise<string> {
  return (await run('pdftotext', ['-raw', path, '-'])).stdout;
}

/** The text page by page. */
export async function pagesOf(path: string): Promise<readonly string[]> {
  return (await textOf(path)).split('\f');
}

/** The text with every kind of white space as one blank, for texts that a line break may cut. */
export async function flatTextOf(path: string): Promise<string> {
  return (await textOf(path)).replaceAll(/\s+/g, ' ');
}

/** A text without white space, to look for words that a line break may cut anywhere, as in Chinese. */
export const solid = (text: string): string => text.replaceAll(/\s+/g, '');

/** What `pdfinfo` says, by name: `Pages`, `Title`, `Encrypted`. */
export async function infoOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await run('pdfinfo', [path]);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .map((found) => [found?.[1] ?? '', found?.[2] ?? ''] as const);
  return new Map(pairs);
}

/** A picture in a PDF: its page, its size in pixels, how it is stored and how densely it is printed. */
export type PdfImage = Readonly<{
  page: number;
  width: number;
  height: number;
  encoding: string;
  dpi: number;
}>;

/** Every picture of a PDF, in order of the pages. */
export async function imagesOf(path: string): Promise<readonly PdfImage[]> {
  const { stdout } = await run('pdfimages', ['-list', path]);
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .map((cells) => ({
      page: Number(cells[0]),
      width: Number(cells[3]),
      height: Number(cells[4]),
      encoding: cells[8] ?? '',
      dpi: Number(cells[12]),
    }));
}
