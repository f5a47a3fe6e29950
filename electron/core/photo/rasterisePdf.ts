import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { encodeJpegs, type Pixels } from './encodePhoto.ts';
import type { Jpegs, PhotoInput } from './photoContract.ts';

let library: Promise<PDFiumLibrary> | undefined;

async function drawPage(
  pdf: PDFiumDocument,
  { pageIndex, widthPx, colour }: PhotoInput<'rasterise'>,
): Promise<Pixels> {
  const page = pdf.getPage(pageIndex);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const { data, width, height } = await page.render({
    width: widthPx,
    height: Math.round((widthPx * originalHeight) / originalWidth),
    scale: 1,
    render: 'bitmap',
    colorSpace: colour === 'grey' ? 'Gray' : 'BGRA',
  });
  return { data, info: { width, height, channels: colour === 'grey' ? 1 : 4 } };
}

/** Draws a page of one of our own PDFs with PDFium and encodes it. A page that is not there is a bug, and throws. */
export async function rasterisePdf(input: PhotoInput<'rasterise'>): Promise<Jpegs> {
  library ??= PDFiumLibrary.init();
  const pdf = await (await library).loadDocument(input.pdf);
  try {
    return await encodeJpegs(await drawPage(pdf, input), input.qualities);
  } finally {
    pdf.destroy();
  }
}
