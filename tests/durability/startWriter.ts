import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inject } from 'vitest';

/** A process that saves messages, and the ids that it has told to be saved so far. */
export type Writer = Readonly<{
  child: ChildProcess;
  saved: readonly string[];
  ended: Promise<number | null>;
}>;

/** Starts the writer on a case of a vault; without `count` it runs until it is killed. */
export function startWriter(vault: string, caseId: string, count?: number): Writer {
  const words = [inject('writer'), vault, caseId, ...(count === undefined ? [] : [String(count)])];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const saved: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    saved.push(...lines);
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, saved, ended };
}
