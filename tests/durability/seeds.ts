import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/createCore.ts';
import { namesIn } from '../../electron/core/storage/namesIn.ts';
import { archiveFolder } from '../../electron/core/storage/vaultPaths.ts';
import { setItem } from '../../shared/domain/edit.ts';
import { aMessage, anId, aPhoto } from '../builders/aCase.ts';
import { aCore, aFolder, change, reopen } from '../builders/aVault.ts';
import { outOf } from './scene.ts';

/** The case that the works are about. */
export const CASE = anId(1);
/** The case beside it. */
export const OTHER_CASE = anId(2);
/** What only the buyer's case tells, in every text that it holds. */
export const BUYER = 'Ślązak';

/** Saves notes in a case. */
export async function note(core: Core, caseId: string, notes: string): Promise<void> {
  await change(core, async () => await core.cases.append({ caseId, set: { notes } }));
}

/** Attaches the text `text` to a case, as part of one work with others of the same `work`. */
export async function attach(
  core: Core,
  caseId: string,
  text: string,
  work?: string,
): Promise<string> {
  const source = join(await aFolder(), 'a.txt');
  await writeFile(source, text);
  return await change(core, async () => {
    const { sha256, bytes } = await core.evidence.add(source, 'text/plain');
    const item = { ...aPhoto(1), id: core.ids.next(), sha256, bytes, mediaType: 'text/plain' };
    const items = [setItem('evidence', item)];
    await core.cases.append({ caseId, items }, work === undefined ? {} : { work });
    return sha256;
  });
}

/** A case with a message and a file, which names its buyer. */
export async function fillCase(core: Core, caseId: string, buyer: string): Promise<void> {
  await change(core, async () => {
    const set = { orderNumber: `B-${caseId}`, notes: 'first', 'buyer.name': buyer };
    await core.cases.append({ caseId, set });
    const message = aMessage(1, { text: `${buyer} here` });
    await core.cases.append({ caseId, items: [setItem('messages', message)] });
  });
  await attach(core, caseId, `photo of ${buyer}`);
}

/** A vault of small cases, and an empty folder outside of it. */
export async function aSmallVault(caseIds: readonly string[] = [CASE, OTHER_CASE]): Promise<Core> {
  const core = await aCore();
  await mkdir(outOf(core));
  for (const id of caseIds) await fillCase(core, id, id === CASE ? BUYER : 'someone');
  return core;
}

/** The same vault on another computer, which writes a log of its own. */
export async function elsewhere(core: Core): Promise<Core> {
  return await reopen(core, { fingerprint: 'f'.repeat(16), name: 'elsewhere' });
}

/** Saves notes in a case until its log has been compacted. */
export async function compact({ vault, clock, ids }: Core, caseId: string): Promise<void> {
  const core = createCore(vault, clock, ids, 1);
  for (let number = 1; (await namesIn(vault, archiveFolder(caseId))).length === 0; number += 1)
    await note(core, caseId, `note ${number}`);
}
