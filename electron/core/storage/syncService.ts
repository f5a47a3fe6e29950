import { lstat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';

/** The folders that sync programs make, by the names that they give them; of accounts and firms behind them too. */
const BY_NAME: readonly Readonly<{ service: string; folder: RegExp }>[] = [
  { service: 'OneDrive', folder: /^onedrive( - .+|-.+)?$/i },
  { service: 'Dropbox', folder: /^dropbox( \(.+\))?$/i },
  { service: 'iCloud Drive', folder: /^(iclouddrive|icloud drive|com~apple~clouddocs)$/i },
  { service: 'Google Drive', folder: /^(google ?drive(-.+)?|my drive|我的云端硬盘)$/i },
  {
    service: 'Nutstore (坚果云)',
    folder: /^(nutstore( files)?|nutstorefiles|我的坚果云|坚果云)$/i,
  },
  { service: 'Baidu Netdisk (百度网盘)', folder: /^(baidusyncdisk|百度网盘同步空间)$/i },
  { service: 'WPS Cloud (WPS 云盘)', folder: /^(wpsdrive|wps云盘|wps cloud files)$/i },
  { service: 'Nextcloud', folder: /^nextcloud\d*$/i },
  { service: 'MEGA', folder: /^MEGA(sync)?$/ },
];

/** What a sync program puts into every folder that it keeps in step. */
const BY_MARK = [{ service: 'Syncthing', mark: '.stfolder' }] as const;

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The sync program that keeps a folder, or one around it, in step with other computers: told by the names that such
 * programs give their folders, and by what they leave in them. Undefined when none is known; one may still be there.
 */
export async function syncService(folder: string): Promise<string | undefined> {
  const { root, base } = parse(folder);
  const named = BY_NAME.find((one) => one.folder.test(base));
  if (named) return named.service;
  for (const { service, mark } of BY_MARK) if (await isThere(join(folder, mark))) return service;
  const around = dirname(folder);
  return folder === root || around === folder ? undefined : await syncService(around);
}
