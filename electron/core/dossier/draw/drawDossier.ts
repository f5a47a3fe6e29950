import PDFDocument from 'pdfkit';
import { assertNever } from '../../../../shared/assertNever.ts';
import { type DossierMark, markText } from '../dossierMark.ts';
import type { LaidOutDossier, Mark, PathMark } from '../layout/page.ts';
import { drawText } from '../text/drawText.ts';

/** What the file says of itself. `at` is the only time in it, so that equal input gives equal bytes. */
export type DocumentInfo = Readonly<{
  title: string;
  language: string;
  at: Date;
  mark: DossierMark;
}>;

/** The JPEG of a photo, by evidence item. */
export type PhotoBytes = (itemId: string) => Uint8Array;

const RULE = { color: '#999999', weight: 0.5 };

// PDFKit copies the title into XML metadata without escaping it.
function safeTitle(title: string): string {
  return title.replace(/[&<>]/g, ' ');
}

function drawPath(doc: PDFKit.PDFDocument, mark: PathMark): void {
  const { d, x, y, fill, stroke, weight = RULE.weight, dash } = mark;
  doc.save().translate(x, y).path(d).lineWidth(weight);
  if (dash) doc.dash(dash[0], { space: dash[1] });
  if (fill && stroke) doc.fillAndStroke(fill, stroke);
  else if (fill) doc.fill(fill);
  else doc.stroke(stroke);
  doc.restore();
}

function drawMark(doc: PDFKit.PDFDocument, mark: Mark, photo: PhotoBytes): void {
  switch (mark.kind) {
    case 'text':
      drawText(doc, mark.block, mark.x, mark.y);
      return;
    case 'photo':
      doc.image(Buffer.from(photo(mark.itemId)), mark.x, mark.y, {
        width: mark.width,
        height: mark.height,
      });
      return;
    case 'path':
      drawPath(doc, mark);
      return;
    case 'rule':
      doc
        .moveTo(mark.x, mark.y)
        .lineTo(mark.x + mark.width, mark.y)
        .lineWidth(RULE.weight)
        .stroke(RULE.color);
      return;
    case 'frame':
      doc.rect(mark.x, mark.y, mark.width, mark.height).lineWidth(RULE.weight).stroke(RULE.color);
      return;
    default:
      assertNever(mark);
  }
}

function newDocument(info: DocumentInfo): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: info.language,
    displayTitle: true,
    info: {
      Title: safeTitle(info.title),
      Keywords: markText(info.mark),
      Producer: 'Claimfolio',
      Creator: 'Claimfolio',
      CreationDate: info.at,
      ModDate: info.at,
    },
  });
}

/** Draws a laid-out dossier as a PDF. Reads no clock, disk or network: equal input gives equal bytes. */
export async function drawDossier(
  dossier: LaidOutDossier,
  photo: PhotoBytes,
  info: DocumentInfo,
): Promise<Uint8Array> {
  const doc = newDocument(info);
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const { width, height } = dossier.paper;
  dossier.pages.forEach((page, index) => {
    doc.addPage({ size: [width, height], margin: 0 });
    for (const { title, page: begins } of dossier.outline)
      if (begins === index + 1) doc.outline.addItem(title);
    for (const mark of page.marks) drawMark(doc, mark, photo);
  });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
