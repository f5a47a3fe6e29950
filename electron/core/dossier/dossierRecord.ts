import type { DossierOrder, DossierRecord } from './dossierContract.ts';
import { dossierMark } from './dossierMark.ts';
import type { ExportDraft } from './draftExport.ts';
import { exhibitItems } from './exportAnswer.ts';

const chosen = <T>(values: readonly T[] | undefined): T[] | undefined =>
  values?.length ? [...values] : undefined;

/** What the vault notes of a dossier that is made from this: the choices, and the originals behind its exhibits. */
export function dossierRecord(
  { request, aCase, at }: DossierOrder,
  { plan, destination }: ExportDraft,
): DossierRecord {
  const { disputeId } = request;
  const include = chosen(request.include);
  const exclude = chosen(request.exclude);
  const without = chosen(request.without);
  const shown = new Set(exhibitItems(plan).values());
  const originals = aCase.evidence
    .filter(({ id }) => shown.has(id))
    .map(({ id, fileName, sha256 }) => ({ item: id, fileName, sha256 }));
  const content = {
    ...{ disputeId, destination: destination.id, language: plan.language },
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(without && { without }),
    ...(request.redact && { redact: request.redact }),
    originals,
  };
  // Without the time: sheets hold none, and equal ones are equal whenever they were made.
  const { mark } = dossierMark(disputeId, content);
  return { ...content, at: new Date(at).toISOString(), mark };
}
