import { AppError } from '../../../shared/appError.ts';
import { archiveBytes } from '../backup/writeArchive.ts';
import { type WrittenFile, writeBackup } from '../backup/writeBackup.ts';
import type { Core } from '../createCore.ts';
import { toCaseDocument } from '../documents/toCaseDocument.ts';
import { toJsonBytes } from '../storage/jsonText.ts';
import { mediaExtension } from '../storage/mediaExtension.ts';
import { namesIn } from '../storage/namesIn.ts';
import {
  archiveFolder,
  attachmentPath,
  logPath,
  parseAttachmentPath,
} from '../storage/vaultPaths.ts';

/** Every file that a log of the case ever named and that is still there: what was taken away can be brought back. */
async function attachmentsOf({ vault, reader }: Core, id: string): Promise<readonly string[]> {
  const text = JSON.stringify(await reader.entries(id));
  const hashes = new Set([...text.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, hash]) => hash));
  const found: string[] = [];
  for (const hash of hashes)
    for (const name of await namesIn(vault, `attachments/${hash?.slice(0, 2)}`)) {
      const path = `attachments/${hash?.slice(0, 2)}/${name}`;
      if (parseAttachmentPath(path) === hash) found.push(path);
    }
  return found.sort();
}

async function historyPaths({ vault, reader }: Core, id: string): Promise<readonly string[]> {
  const logs = (await reader.logs.list()).get(id) ?? [];
  const archive = await namesIn(vault, archiveFolder(id));
  return [
    ...logs.map(({ device }) => logPath(id, device)),
    ...archive.map((name) => `${archiveFolder(id)}/${name}`),
  ];
}

/**
 * Writes one case with its files and its whole history into a zip archive, which `importCaseArchive` takes into any
 * vault; `case.json` in it is the case for people and other programs. Throws AppError `case-not-found`,
 * `evidence-missing`, `disk-full` or `write-failed`; then nothing is left behind.
 */
export async function exportCase(core: Core, id: string, path: string): Promise<WrittenFile> {
  const { cases, clock, vault } = core;
  const aCase = await cases.open(id);
  const attachments = await attachmentsOf(core, id);
  const placeOf = ({ sha256, mediaType }: { sha256: string; mediaType: string }) =>
    attachmentPath(sha256, mediaExtension(mediaType));
  const missing = aCase.evidence.find((item) => !attachments.includes(placeOf(item)));
  if (missing) throw new AppError('evidence-missing', { id, file: missing.fileName });
  const document = toJsonBytes(toCaseDocument(aCase, placeOf));
  const madeAt = clock.now().toString({ smallestUnit: 'millisecond' });
  const bytes = archiveBytes(vault, {
    head: { kind: 'case', vaultId: vault.id, madeAt, cases: 1 },
    paths: await historyPaths(core, id),
    attachments: async () => ({ paths: attachments }),
    made: [{ path: 'case.json', bytes: document }],
  });
  return await writeBackup(path, bytes, undefined);
}
