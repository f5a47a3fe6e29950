import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syncService } from '../../../../../electron/core/storage/syncService.ts';
import { aFolder } from '../../../../builders/aVault.ts';

test.each([
  ['OneDrive', 'OneDrive'],
  ['OneDrive - 小店 GmbH', 'OneDrive'],
  ['OneDrive-Personal', 'OneDrive'],
  ['Dropbox (Firma)', 'Dropbox'],
  ['com~apple~CloudDocs', 'iCloud Drive'],
  ['GoogleDrive-mei@example.com', 'Google Drive'],
  ['我的坚果云', 'Nutstore (坚果云)'],
  ['BaiduSyncdisk', 'Baidu Netdisk (百度网盘)'],
])('a vault in %s is kept in step by %s', async (name, service) => {
  const folder = join(await aFolder(), name, 'shop', 'Claimfolio');
  expect(await syncService(folder)).toBe(service);
});

test('Syncthing is known by what it leaves in the folder around', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, '.stfolder'));
  expect(await syncService(join(folder, 'a', 'Claimfolio'))).toBe('Syncthing');
});

test.each(['Dropboxes', 'my-onedrive-backup', 'mega sale', 'Documents'])(
  'a folder that is called %s says nothing',
  async (name) => {
    expect(await syncService(join(await aFolder(), name, 'Claimfolio'))).toBeUndefined();
  },
);
