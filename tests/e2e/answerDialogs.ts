import type { ElectronApplication } from '@playwright/test';

/** How long the main process may take, in milliseconds. */
const PATIENCE = 5000;

/** Answers the questions of the system for files and folders, which no test can click: the rest is real. */
export async function answerDialogs(
  app: ElectronApplication,
  ...paths: readonly string[]
): Promise<void> {
  const answer = app.evaluate(({ dialog }, given) => {
    const left = [...given];
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: left.shift() ?? '' });
    dialog.showOpenDialog = async () => {
      const path = left.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
  }, paths);
  // What Playwright is told by the main process gets lost now and then; what was asked for is done by then.
  await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
