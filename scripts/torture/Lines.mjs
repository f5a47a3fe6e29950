import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of its own, and the lines that it has told on standard output so far. */
export class Lines {
  /** @type {string[]} */
  lines = [];
  /** What it said of its faults. */
  faults = '';
  #rest = '';

  /**
   * Starts a script under this Node.
   *
   * @param {readonly string[]} words the script and its words
   */
  constructor(words) {
    this.child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stderr.setEncoding('utf8').on('data', (text) => {
      this.faults += text;
    });
    this.child.stdout.setEncoding('utf8').on('data', (text) => this.#take(text));
    /** Its exit code; null when it was killed. All its lines are there by then. */
    this.ended = this.#end();
  }

  get isRunning() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it at once, wherever it is. */
  async kill() {
    this.child.kill('SIGKILL');
    return await this.ended;
  }

  /** It does not outlive this process, even one that is interrupted. */
  async #end() {
    const kill = () => this.child.kill('SIGKILL');
    process.prependOnceListener('exit', kill);
    await once(this.child, 'close');
    process.off('exit', kill);
    return this.child.exitCode;
  }

  /** @param {string} text */
  #take(text) {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    this.lines.push(...lines);
  }
}
