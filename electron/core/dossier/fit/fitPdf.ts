import { AppError } from '../../../../shared/appError.ts';
import type { EvidenceItem } from '../../../../shared/domain/evidence.ts';
import type { PhotoTool } from '../../photo/PhotoTool.ts';
import { type DocumentInfo, drawDossier } from '../draw/drawDossier.ts';
import type { LaidOutDossier } from '../layout/page.ts';
import { fitPhotos, type PhotoToFit } from './fitPhotos.ts';

/** What the drawing needs besides the pages. */
export type FitInput = Readonly<{
  photos: PhotoTool;
  itemOf: (itemId: string) => EvidenceItem;
  pathOf: (item: EvidenceItem) => string;
  info: DocumentInfo;
}>;

/** More dots than this are lost on the reviewer's screen; `platform-rules` section 1a. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;

/** What a real photo's dictionary may take beyond a stand-in's: longer numbers. */
const SLACK_PER_PHOTO = 24;

/** A grey JPEG of 8 x 8 pixels that takes a photo's place while the rest of a file is weighed. */
const STAND_IN = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

function photosOn(dossier: LaidOutDossier, { itemOf, pathOf }: FitInput): readonly PhotoToFit[] {
  return dossier.pages
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => {
      if (mark.kind !== 'photo') return [];
      const inches = Math.max(mark.width, mark.height) / POINTS_PER_INCH;
      const maxEdge = Math.round(inches * DOTS_PER_INCH);
      const item = itemOf(mark.itemId);
      return [{ item, path: pathOf(item), maxEdge }];
    });
}

/**
 * Draws a laid-out dossier as a PDF of at most `maxBytes`: weighs everything but the photos first, then
 * gives the photos what is left. Throws AppError `dossier-too-large` when text alone is too much,
 * `dossier-photos-too-many` when the photos are.
 */
export async function fitPdf(
  dossier: LaidOutDossier,
  maxBytes: number,
  input: FitInput,
): Promise<Uint8Array> {
  const photos = photosOn(dossier, input);
  const dry = await drawDossier(dossier, () => STAND_IN, input.info);
  const rest = dry.length - photos.length * (STAND_IN.length - SLACK_PER_PHOTO);
  if (rest > maxBytes) throw new AppError('dossier-too-large', { bytes: rest, max: maxBytes });
  const fitted = await fitPhotos(photos, maxBytes - rest, input.photos);
  const photoBytes = (itemId: string): Uint8Array => {
    const bytes = fitted.get(itemId);
    if (!bytes) throw new Error(`No JPEG was made of ${itemId}`);
    return bytes;
  };
  const pdf = await drawDossier(dossier, photoBytes, input.info);
  if (pdf.length > maxBytes)
    throw new AppError('dossier-too-large', { bytes: pdf.length, max: maxBytes });
  return pdf;
}
