import type { MadeExport } from '../../../../../electron/core/dossier/dossierContract.ts';
import { anId } from '../../../../builders/aCase.ts';

const limits = {
  ...{ pdf: true, pictures: true, maxFileBytes: 100, maxTotalBytes: 100 },
  ...{ maxFiles: 9, maxPages: 9, maxStatementChars: null, assumed: [] },
};

/** A dossier in memory whose files hold the given texts, by name. */
export function aMadeExport(texts: Readonly<Record<string, string>>): MadeExport {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    mime: path.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg',
    pages: 1,
    bytes: new TextEncoder().encode(text),
  }));
  const text = { chars: 0, max: null, body: '' };
  const form = { kind: 'folder', path: 'dossier', pdf: true, sheets: true } as const;
  const answer = { files: [], text, limits, exhibits: [], warnings: [] };
  const record = {
    ...{ disputeId: anId(1), destination: 'generic', at: '2026-03-04T05:06:07.089Z' },
    ...{ language: 'en', mark: '0'.repeat(32), originals: [] },
  };
  return { form, files, answer, items: new Map(), record };
}
