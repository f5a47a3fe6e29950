import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { forbidNetwork } from '../core/noNetwork.ts';
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

/** Hands a text over to a stream. A reader that has gone away (`| head`) is no fault of ours. */
function writeTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return (text) => new Promise((resolve) => stream.write(text, () => resolve()));
}

const folder = import.meta.dirname;

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  resources: resourcesAbove(folder),
  photoWorker: join(folder, 'photoWorker.js'),
});
