import { basename } from 'node:path';
import type { DossierPreview } from '../../../shared/ipc/dossier.ts';
import type { ExportAnswer } from '../../core/dossier/exportAnswer.ts';
import { type Draft, pageAddress } from './DossierPreviews.ts';

type AnswerFile = ExportAnswer['files'][number];

function fileOf(draftId: string, { path, mime, bytes, pages, sha256 }: AnswerFile, at: number) {
  return {
    ...{ name: basename(path), bytes, sha256 },
    kind: mime === 'application/pdf' ? ('pdf' as const) : ('picture' as const),
    pages: Array.from({ length: pages }, (_, page) => pageAddress(draftId, at, page)),
  };
}

/** A dossier that was made, as the page is told of it: no paths, and an address for each page. */
export function previewOf({ id, made }: Draft): DossierPreview {
  const { files, text, limits, exhibits, warnings } = made.answer;
  const { maxTotalBytes, maxFiles, maxPages, assumed } = limits;
  return {
    draftId: id,
    files: files.map((file, at) => fileOf(id, file, at)),
    text: { ...text },
    limits: { maxTotalBytes, maxFiles, maxPages, assumed: [...assumed] },
    exhibits: exhibits.map(({ label, page, state }) => ({
      ...{ label, page, state },
      item: made.items.get(label) ?? null,
    })),
    warnings: warnings.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}
