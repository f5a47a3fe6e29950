import { ignoreFault } from './errno.ts';
import type { LogFolder } from './LogFolder.ts';
import { namesIn } from './namesIn.ts';
import { readSmallFile } from './readSmallFile.ts';
import type { Vault } from './Vault.ts';

const HASH = /[0-9a-f]{64}/g;

async function textOf(logs: LogFolder, caseId: string): Promise<string> {
  const stored = [...(await logs.read(caseId, [])), ...(await logs.readArchive(caseId))];
  return stored.map(({ bytes }) => bytes.toString('latin1')).join('\n');
}

/** What mentions a hash that is no case. */
const LIBRARY = 'library';
const SIMILAR = 'library/similar';

/** The files of similar items as text, damaged ones too: what they may name is not deleted. */
async function libraryText(vault: Vault): Promise<string> {
  const texts: string[] = [];
  for (const name of await namesIn(vault, SIMILAR)) {
    const bytes = await readSmallFile(vault.pathOf(`${SIMILAR}/${name}`)).catch(ignoreFault);
    texts.push(bytes?.toString('latin1') ?? '');
  }
  return texts.join('\n');
}

/** Where files may be named: the logs of all cases, and the library. */
export type Mentioning = Readonly<{ logs: LogFolder; vault: Vault }>;

/**
 * The cases whose logs or archives mention some hashes, by hash, and `library` where a similar item does. Reads every
 * log: it is only asked when something is deleted for good.
 */
export async function mentionsOf(
  { logs, vault }: Mentioning,
  hashes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const mentions = new Map<string, Set<string>>();
  if (hashes.size === 0) return mentions;
  const note = (text: string, id: string) => {
    for (const [hash] of text.matchAll(HASH))
      if (hashes.has(hash)) mentions.set(hash, (mentions.get(hash) ?? new Set()).add(id));
  };
  for (const id of (await logs.list()).keys()) note(await textOf(logs, id), id);
  note(await libraryText(vault), LIBRARY);
  return mentions;
}

/** Those of `hashes` that a log or an archive of any other case than `caseId`, or a similar item, mentions. Reads every log. */
export async function mentionedElsewhere(
  where: Mentioning,
  caseId: string,
  hashes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const mentions = await mentionsOf(where, hashes);
  return new Set(
    [...hashes].filter((hash) => [...(mentions.get(hash) ?? [])].some((id) => id !== caseId)),
  );
}
