import { useSyncExternalStore } from 'react';

const byCase = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that files which came in for a case hold messages; they are kept under this id. */
export function showFoundMessages(caseId: string, draftId: string): void {
  byCase.set(caseId, draftId);
  tell();
}

/** They were looked at: taken, or left. */
export function forgetFoundMessages(caseId: string): void {
  byCase.delete(caseId);
  tell();
}

/** The id of files with messages that came in for a case and were not looked at yet. */
export const useFoundMessages = (caseId: string): string | undefined =>
  useSyncExternalStore(subscribe, () => byCase.get(caseId));
