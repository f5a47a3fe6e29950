import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { BuyerErased } from '../../../shared/ipc/caseDetail.ts';
import type { Core } from '../../core/createCore.ts';
import { eraseBuyerOf } from '../../core/useCases/eraseCase.ts';
import { caseDetail } from './caseDetail.ts';

/** Paths by the folder that they lie in; a path that is a folder itself stands alone. */
function byPlace(paths: readonly string[]): BuyerErased['places'] {
  const places = new Map<string, string[]>();
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const folder = isFolder ? path : dirname(path);
    const files = places.get(folder) ?? [];
    places.set(folder, isFolder ? files : [...files, basename(path)]);
  }
  return [...places].map(([folder, files]) => ({ folder, files }));
}

/** Erases what a case tells about its buyer, and says where it can still be found. */
export async function eraseBuyer(core: Core, caseId: string): Promise<BuyerErased> {
  const { files, backups } = await eraseBuyerOf(core, caseId);
  return { detail: await caseDetail(core, caseId), files, places: byPlace(backups) };
}
