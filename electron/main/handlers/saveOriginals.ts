import type { OriginalsChoice, OriginalsSaved } from '../../../shared/ipc/evidence.ts';
import { translate } from '../../../shared/translate.ts';
import { dossierName } from '../../core/dossier/dossierName.ts';
import { originalNames } from '../../core/evidence/originalNames.ts';
import { exportOriginals } from '../../core/useCases/exportOriginals.ts';
import { chooseNewFile } from '../chooseFiles.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

/** Asks where originals go, and writes them there: one as the file it was, more as a zip. Throws as `exportOriginals`. */
export async function saveOriginals(
  parts: HandlerParts,
  { caseId, items }: OriginalsChoice,
): Promise<OriginalsSaved> {
  const core = await parts.session.core();
  const { evidence, orderNumber } = await core.cases.open(caseId);
  const [only] = items.length === 1 ? evidence.filter(({ id }) => id === items[0]) : [];
  const [name] = only ? originalNames([only.fileName], []) : [];
  const title = translate(parts.settings.content.language, 'app/originals.choose');
  const suggested = name ?? `${dossierName(orderNumber)}-originals.zip`;
  const path = await chooseNewFile(windowOf(parts), title, suggested);
  if (path === undefined) return { kind: 'cancelled' };
  const { files } = await exportOriginals(core, { caseId, ids: items, path });
  return { kind: 'done', count: files.length };
}
