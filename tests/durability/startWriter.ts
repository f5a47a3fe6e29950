import { inject } from 'vitest';
import { Lines } from '../../scripts/torture/Lines.mjs';

/** Starts the writer on some cases of a vault; without `count` it runs until it is killed. */
export function startWriter(vault: string, caseIds: readonly string[], count?: number): Lines {
  const words = [inject('writer'), vault, caseIds.join(',')];
  return new Lines([...words, ...(count === undefined ? [] : [String(count)])]);
}
