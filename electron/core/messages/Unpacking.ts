import { randomBytes } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { handedName } from '../evidence/handedName.ts';
import { makeFolder, writeFileDurably } from '../storage/durableFile.ts';
import { toWriteError } from '../storage/errno.ts';
import type { ReadAttachment } from './reading.ts';

/** Where files that came with messages are put; nowhere when they are only looked at. */
export class Unpacking {
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** True when files are put somewhere: only then their bytes have to be read. */
  get isWanted(): boolean {
    return this.#folder !== undefined;
  }

  /**
   * Puts a file under its own name into a folder of its own, because names come again. It bears no time: when it was
   * unpacked says nothing. Throws AppError `disk-full` or `write-failed`.
   */
  async put(name: string, content: Uint8Array): Promise<ReadAttachment> {
    const attachment = { name, bytes: content.length };
    if (this.#folder === undefined) return attachment;
    const own = join(this.#folder, randomBytes(4).toString('hex'));
    const path = join(own, handedName(name));
    try {
      await makeFolder(own);
    } catch (error) {
      throw toWriteError(own, error);
    }
    await writeFileDurably(path, content);
    await utimes(path, 0, 0);
    return { ...attachment, path };
  }
}
