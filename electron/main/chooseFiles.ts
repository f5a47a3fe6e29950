import { type BrowserWindow, dialog } from 'electron';

/** Asks for a file that is to be written; undefined when the person closes the question. */
export async function chooseNewFile(
  window: BrowserWindow,
  title: string,
  suggested: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggested,
  });
  return canceled || filePath === '' ? undefined : filePath;
}

/** Asks for a file to read. `extensions` without dots. */
export async function chooseFile(
  window: BrowserWindow,
  title: string,
  extensions: readonly string[],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [{ name: 'Claimfolio', extensions: [...extensions] }],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks for a folder, which may be made while asking. */
export async function chooseFolder(
  window: BrowserWindow,
  title: string,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks for any number of files, or for folders whose files are meant; none when the person closes the question. */
export async function chooseFiles(
  window: BrowserWindow,
  title: string,
  what: 'files' | 'folder',
): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: [what === 'files' ? 'openFile' : 'openDirectory', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}
