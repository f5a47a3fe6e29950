import { statfs } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Core } from '../createCore.ts';
import { lookAt } from '../storage/lookAt.ts';
import { listVaultFiles } from '../storage/vaultFiles.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Growth is told from the attachments of so many days. */
const SAMPLE_DAYS = 30;
/** Files that are looked at before others get their turn. */
const TURN = 200;

/** How much room a vault takes, and how long the disk lasts. */
export type StorageFigures = Readonly<{
  cases: number;
  attachments: number;
  /** Bytes of attachments, and of everything else but caches. */
  attachmentBytes: number;
  otherBytes: number;
  freeBytes: number;
  /** Bytes of attachments added a day, over the last 30 days. */
  bytesPerDay: number;
  /** Days until the disk is full at that rate; missing when nothing grows. */
  daysLeft?: number;
}>;

async function sum(core: Core, paths: readonly string[], since: number) {
  let bytes = 0;
  let recent = 0;
  for (const [at, path] of paths.entries()) {
    const found = lookAt(core.vault, path);
    bytes += found?.size ?? 0;
    if (found && found.mtimeMs > since) recent += found.size;
    if (at % TURN === 0) await yieldToOthers();
  }
  return { bytes, recent };
}

/** Measures a vault. Looks at every file without reading it. Throws AppError `vault-unreadable`, `file-unreadable`. */
export async function storageFigures(core: Core): Promise<StorageFigures> {
  const { caseIds, attachments, others } = await listVaultFiles(core.vault);
  const since = core.clock.now().epochMilliseconds - SAMPLE_DAYS * DAY;
  const photos = await sum(core, attachments, since);
  const texts = await sum(core, others, since);
  const { bavail, bsize } = await statfs(core.vault.folder);
  const freeBytes = Number(bavail) * Number(bsize);
  const bytesPerDay = Math.round(photos.recent / SAMPLE_DAYS);
  return {
    cases: caseIds.length,
    attachments: attachments.length,
    attachmentBytes: photos.bytes,
    otherBytes: texts.bytes,
    freeBytes,
    bytesPerDay,
    ...(bytesPerDay > 0 && { daysLeft: Math.floor(freeBytes / bytesPerDay) }),
  };
}
