import type { LogFolder } from './LogFolder.ts';

const HASH = /[0-9a-f]{64}/g;

async function textOf(logs: LogFolder, caseId: string): Promise<string> {
  const stored = [...(await logs.read(caseId, [])), ...(await logs.readArchive(caseId))];
  return stored.map(({ bytes }) => bytes.toString('latin1')).join('\n');
}

/**
 * The cases whose logs or archives mention some hashes, by hash. Reads every log: it is only asked when something is
 * deleted for good.
 */
export async function mentionsOf(
  logs: LogFolder,
  hashes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const mentions = new Map<string, Set<string>>();
  if (hashes.size === 0) return mentions;
  for (const id of (await logs.list()).keys())
    for (const [hash] of (await textOf(logs, id)).matchAll(HASH))
      if (hashes.has(hash)) mentions.set(hash, (mentions.get(hash) ?? new Set()).add(id));
  return mentions;
}

/** Those of `hashes` that a log or an archive of any other case than `caseId` mentions. Reads every log. */
export async function mentionedElsewhere(
  logs: LogFolder,
  caseId: string,
  hashes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const mentions = await mentionsOf(logs, hashes);
  return new Set(
    [...hashes].filter((hash) => [...(mentions.get(hash) ?? [])].some((id) => id !== caseId)),
  );
}
