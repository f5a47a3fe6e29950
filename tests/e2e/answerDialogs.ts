import type { ElectronApplication } from '@playwright/test';

/** Answers the questions of the system for files and folders, which no test can click: the rest is real. */
export async function answerDialogs(
  app: ElectronApplication,
  ...paths: readonly string[]
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const left = [...given];
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: left.shift() ?? '' });
    dialog.showOpenDialog = async () => {
      const path = left.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
  }, paths);
}
