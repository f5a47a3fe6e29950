import type { EvidenceItem } from '../../domain/evidence.ts';
import type { Exhibit, ExhibitContent, ExhibitGroup, FileList } from '../dossierPlan.ts';
import type { PlanInput } from './planInput.ts';

function itemOf(content: ExhibitContent): EvidenceItem | undefined {
  return content.kind === 'photo' || content.kind === 'placeholder' ? content.item : undefined;
}

function rowOf({ label, title, content }: Exhibit, { words }: PlanInput) {
  const item = itemOf(content);
  if (!item) return { label, title };
  const { fileName, addedAt, sha256, original } = item;
  return {
    ...{ label, title, file: fileName, sha256: original?.sha256 ?? sha256 },
    takenIn: words('list.taken-in', { date: addedAt.slice(0, 10) }),
  };
}

/**
 * Every exhibit with the hash of the file as it came in, so that a reviewer can ask for an original and prove that it is
 * the one. The customer gets none: there is no claim to prove yet.
 */
export function listFiles(groups: readonly ExhibitGroup[], input: PlanInput): FileList | undefined {
  const { audience, words } = input;
  const exhibits = groups.flatMap((group) => group.exhibits);
  if (audience === 'buyer' || exhibits.length === 0) return undefined;
  return {
    heading: words('list.heading'),
    note: words('list.note'),
    rows: exhibits.map((exhibit) => rowOf(exhibit, input)),
  };
}
