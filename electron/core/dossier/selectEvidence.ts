import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';

/** The item of an id. Throws AppError `evidence-not-found`. */
export function findEvidence(aCase: Case, id: string): EvidenceItem {
  const item = aCase.evidence.find((candidate) => candidate.id === id);
  if (item) return item;
  throw new AppError('evidence-not-found', { id });
}

/**
 * The case with the evidence that the seller wants in this dossier: all of it, only what is included, or
 * all but what is excluded. Throws AppError `evidence-not-found` when an id is not of this case.
 */
export function selectEvidence(
  aCase: Case,
  choice: Readonly<{ include?: readonly string[]; exclude?: readonly string[] }>,
): Case {
  const include = new Set(choice.include ?? aCase.evidence.map(({ id }) => id));
  const exclude = new Set(choice.exclude ?? []);
  for (const id of [...include, ...exclude]) findEvidence(aCase, id);
  const evidence = aCase.evidence.filter(({ id }) => include.has(id) && !exclude.has(id));
  return { ...aCase, evidence };
}
