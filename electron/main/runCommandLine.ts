import { join } from 'node:path';
import { processIo } from '../cli/processIo.ts';
import { runCli } from '../cli/runCli.ts';
import { forbidNetwork } from '../core/noNetwork.ts';
import { startPhotoWorker } from '../core/photo/PhotoTool.ts';

/** A fault ends the call as it does under Node. Electron would ask in a dialog, which nobody sees without a display. */
function endWithFaults(): void {
  process.on('uncaughtException', (error) => {
    console.error(error);
    process.exit(1);
  });
}

/**
 * Runs one call of the command line in this process and resolves with its exit code. Needs nothing of Electron but
 * its Node, so it can run before `ready`, where there is no display and the profile of an open window is not touched.
 *
 * @param resources the program's `resources` folder
 */
export async function runCommandLine(args: readonly string[], resources: string): Promise<number> {
  endWithFaults();
  forbidNetwork();
  return await runCli(args, {
    ...processIo(),
    resources,
    startPhotos: () => startPhotoWorker(join(import.meta.dirname, 'photoThread.js')),
  });
}
