import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { assertNever } from '../../../shared/assertNever.ts';
import type { ExportLimits } from '../../../shared/destinations/exportLimits.ts';
import type { DossierPlan } from '../../../shared/dossier/dossierPlan.ts';
import { JPEG_MARK_BYTES, markJpeg } from './dossierMark.ts';
import type { ExportForm } from './exportForm.ts';
import { type FitInput, fitPdf } from './fit/fitPdf.ts';
import { fitSheets } from './fit/fitSheets.ts';
import { layoutWithin } from './fit/layoutWithin.ts';
import type { LayoutInput } from './layout/layoutDossier.ts';
import type { LaidOutDossier } from './layout/page.ts';
import { pageName } from './pageName.ts';

/** A finished file, still in memory. */
export type MadeFile = Readonly<{ path: string; mime: string; pages: number; bytes: Uint8Array }>;

/** The files of an export and the pages that they show. */
export type MadeDossier = Readonly<{ files: readonly MadeFile[]; laidOut: LaidOutDossier }>;

/** Everything between a plan and its files. */
export type MakeInput = Readonly<{
  layout: Omit<LayoutInput, 'density'>;
  fit: FitInput;
  limits: ExportLimits;
}>;

/** What the pages that become sheets may weigh as a PDF: enough for photos of full quality. */
const SHEET_SOURCE_BYTES = 40_000_000;

/** Part of a common budget that the PDF gets where sheets go beside it. */
const PDF_SHARE = 0.5;

/** Of a dossier in pictures each page takes from the photos: the hashes stay in the vault. */
function unlisted({ list: _, ...plan }: DossierPlan): DossierPlan {
  return plan;
}

function pdfFile(path: string, laidOut: LaidOutDossier, bytes: Uint8Array): MadeFile {
  return { path, mime: 'application/pdf', pages: laidOut.pages.length, bytes };
}

async function makePdf(
  laidOut: LaidOutDossier,
  path: string,
  maxTotalBytes: number,
  { fit, limits }: MakeInput,
): Promise<MadeFile> {
  const maxBytes = Math.min(limits.maxFileBytes, maxTotalBytes);
  return pdfFile(path, laidOut, await fitPdf(laidOut, maxBytes, fit));
}

async function makeSheets(
  laidOut: LaidOutDossier,
  paths: (sheet: number) => string,
  maxTotalBytes: number,
  { fit, limits }: MakeInput,
): Promise<readonly MadeFile[]> {
  const pdf = await fitPdf(laidOut, SHEET_SOURCE_BYTES, fit);
  const within = {
    maxFileBytes: limits.maxFileBytes - JPEG_MARK_BYTES,
    maxTotalBytes: maxTotalBytes - JPEG_MARK_BYTES * laidOut.pages.length,
  };
  const sheets = await fitSheets(pdf, laidOut.pages.length, within, fit.photos);
  return sheets.map((bytes, index) => ({
    path: paths(index + 1),
    mime: 'image/jpeg',
    pages: 1,
    bytes: markJpeg(bytes, fit.info.mark),
  }));
}

async function makeFolder(
  plan: DossierPlan,
  form: Extract<ExportForm, { kind: 'folder' }>,
  input: MakeInput,
): Promise<MadeDossier> {
  const { limits, layout } = input;
  // A PDF beside the sheets is one file more.
  const maxSheets = limits.maxFiles - (form.pdf ? 1 : 0);
  const maxPages = Math.min(form.pdf ? limits.maxPages : maxSheets, maxSheets);
  const laidOut = form.sheets
    ? layoutWithin(unlisted(plan), maxPages, layout)
    : layoutWithin(plan, limits.maxPages, layout);
  const share = form.pdf && form.sheets ? PDF_SHARE : 1;
  const pdf = form.pdf
    ? [await makePdf(laidOut, join(form.path, 'dossier.pdf'), limits.maxTotalBytes * share, input)]
    : [];
  const left = limits.maxTotalBytes - (pdf[0]?.bytes.length ?? 0);
  const name = (sheet: number) => join(form.path, pageName(sheet));
  const sheets = form.sheets ? await makeSheets(laidOut, name, left, input) : [];
  return { files: [...pdf, ...sheets], laidOut };
}

/** The pages of a dossier that is to be one picture; what has no room beside the rest of it is the drawing. */
function layoutPicture(plan: DossierPlan, { limits, layout }: MakeInput): LaidOutDossier {
  const laidOut = layoutWithin(unlisted(plan), limits.maxFiles, layout);
  if (laidOut.pages.length === 1 || !laidOut.hasTimeline) return laidOut;
  const { timeline: _, ...undrawn } = unlisted(plan);
  return layoutWithin(undrawn, limits.maxFiles, layout);
}

/**
 * Lays out, fits and draws a plan in the form that was asked for, all within the limits of its destination.
 * Throws the AppErrors of the fitting: what does not fit is refused with what would have to give.
 */
export async function makeFiles(
  plan: DossierPlan,
  form: ExportForm,
  input: MakeInput,
): Promise<MadeDossier> {
  const { limits, layout } = input;
  switch (form.kind) {
    case 'pdf': {
      const laidOut = layoutWithin(plan, limits.maxPages, layout);
      return { files: [await makePdf(laidOut, form.path, limits.maxTotalBytes, input)], laidOut };
    }
    case 'picture': {
      const laidOut = layoutPicture(plan, input);
      if (laidOut.pages.length > 1)
        throw new AppError('out-folder-needed', { path: form.path, pages: laidOut.pages.length });
      const files = await makeSheets(laidOut, () => form.path, limits.maxTotalBytes, input);
      return { files, laidOut };
    }
    case 'folder':
      return makeFolder(plan, form, input);
    default:
      return assertNever(form);
  }
}
