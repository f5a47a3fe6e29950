import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forbidNetwork } from '../core/noNetwork.ts';
import { startPhotoWorker } from '../core/photo/PhotoTool.ts';
import { processIo } from './processIo.ts';
import { runCli } from './runCli.ts';

forbidNetwork();

/** The bundle lies in a folder of `dist`, one level down or two; `resources` lies beside `dist`. */
function resourcesAbove(folder: string): string {
  const found = join(folder, 'resources');
  const parent = dirname(folder);
  return existsSync(join(found, 'destinations')) || parent === folder
    ? found
    : resourcesAbove(parent);
}

const folder = import.meta.dirname;

process.exitCode = await runCli(process.argv.slice(2), {
  ...processIo(),
  resources: resourcesAbove(folder),
  startPhotos: () => startPhotoWorker(join(folder, 'photoWorker.js')),
});
