import type { LogFolder } from './LogFolder.ts';

const HASH = /[0-9a-f]{64}/g;

async function textOf(logs: LogFolder, caseId: string): Promise<string> {
  const stored = [...(await logs.read(caseId, [])), ...(await logs.readArchive(caseId))];
  return stored.map(({ bytes }) => bytes.toString('latin1')).join('\n');
}

/**
 * Those of `hashes` that a log or an archive of any other case than `caseId` mentions. Reads every log: it is only
 * asked when something is deleted for good.
 */
export async function mentionedElsewhere(
  logs: LogFolder,
  caseId: string,
  hashes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const mentioned = new Set<string>();
  if (hashes.size === 0) return mentioned;
  for (const id of (await logs.list()).keys()) {
    const text = id === caseId ? '' : await textOf(logs, id);
    for (const [hash] of text.matchAll(HASH)) if (hashes.has(hash)) mentioned.add(hash);
  }
  return mentioned;
}
