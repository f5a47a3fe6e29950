import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { ItemEdit } from '../../../shared/domain/edit.ts';
import { type EvidenceItem, turnedBy } from '../../../shared/domain/evidence.ts';
import type { EvidenceFields } from '../../../shared/ipc/evidence.ts';
import type { Core } from '../createCore.ts';
import { withVaultLock } from '../storage/lock.ts';
import { isPictured } from '../thumbnails/Thumbnails.ts';

/** Names one attached file of a case. */
export type EvidenceName = Readonly<{ caseId: string; evidenceId: string }>;

function itemOf({ evidence }: Case, id: string): EvidenceItem {
  const item = evidence.find((one) => one.id === id);
  if (!item) throw new AppError('evidence-not-found', { id });
  return item;
}

/** Enters the edits that `editsFor` makes of an item; none when there is nothing to change. */
async function edit(
  { vault, cases, clock }: Core,
  { caseId, evidenceId }: EvidenceName,
  editsFor: (item: EvidenceItem, aCase: Case) => readonly ItemEdit[],
): Promise<void> {
  await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const aCase = await cases.open(caseId);
    const items = [...editsFor(itemOf(aCase, evidenceId), aCase)];
    if (items.length > 0) await cases.append({ caseId, items });
  });
}

/**
 * Changes what is said of an attached file: caption, stage, kind. Its bytes are never touched. Throws AppError
 * `evidence-not-found`, `case-not-found`, `vault-read-only` or `vault-locked`.
 */
export async function changeEvidence(
  core: Core,
  name: EvidenceName,
  fields: EvidenceFields,
): Promise<void> {
  await edit(core, name, ({ id, ...item }) => {
    const changed = Object.entries(fields).filter(
      ([field, value]) => (value ?? undefined) !== Reflect.get(item, field),
    );
    return changed.length > 0 ? [{ list: 'evidence', id, set: Object.fromEntries(changed) }] : [];
  });
}

/**
 * Turns an attached photo by a quarter, clockwise (90) or against it, from how it stands now. Only how it is shown
 * changes, never its bytes. Throws as `changeEvidence`, and AppError `file-unsupported` for what is no photo.
 */
export async function turnEvidence(
  core: Core,
  name: EvidenceName,
  quarter: 90 | -90,
): Promise<void> {
  await edit(core, name, (item) => {
    const { id, fileName: file, mediaType: found } = item;
    if (!isPictured(item)) throw new AppError('file-unsupported', { file, found });
    return [{ list: 'evidence', id, set: { turned: turnedBy(item.turned, quarter) ?? null } }];
  });
}

/**
 * Takes an attached file out of its case. The file itself stays in the vault, so that it can be brought back. Throws
 * as `changeEvidence`.
 */
export async function removeEvidence(core: Core, name: EvidenceName): Promise<void> {
  await edit(core, name, ({ id }) => [{ list: 'evidence', id, removed: true }]);
}

/**
 * Gives an attached file another place in the order of its case: before the item `before`, or at the end for null.
 * Throws as `changeEvidence`; the item that it is to stand before must be there too.
 */
export async function moveEvidence(
  core: Core,
  name: EvidenceName,
  before: string | null,
): Promise<void> {
  await edit(core, name, ({ id }, aCase) => {
    if (before !== null) itemOf(aCase, before);
    return before === id ? [] : [{ list: 'evidence', id, set: {}, before }];
  });
}
