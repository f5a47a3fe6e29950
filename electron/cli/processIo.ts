import { homedir } from 'node:os';
import type { CliIo } from './CliIo.ts';

/** Hands a text over to a stream. A reader that has gone away (`| head`) is no fault of ours. */
function writeTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return (text) => new Promise((resolve) => stream.write(text, () => resolve()));
}

/** This process as the command line sees it: its streams, environment and folders. */
export function processIo(): Omit<CliIo, 'resources' | 'startPhotos'> {
  return {
    stdin: process.stdin,
    out: writeTo(process.stdout),
    err: writeTo(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
  };
}
