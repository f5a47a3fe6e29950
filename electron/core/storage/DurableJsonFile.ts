import type { Adapter } from 'lowdb';
import { writeFileDurably } from './durableFile.ts';
import { isMissing } from './errno.ts';
import { parseJsonBytes, toJsonBytes } from './jsonText.ts';
import { readSmallFile } from './readSmallFile.ts';

/**
 * lowdb's way to the disk. Its own adapter does not flush, names its temporary files alike in every process,
 * and takes a file that holds `null` for a new one.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #temporaryFolder: string;
  readonly #parse: (content: unknown) => T;

  /** `parse` checks what the file holds and throws when it is anything else. */
  constructor(path: string, temporaryFolder: string, parse: (content: unknown) => T) {
    this.#path = path;
    this.#temporaryFolder = temporaryFolder;
    this.#parse = parse;
  }

  /** Null only when there is no file. Throws what the system, the JSON or `parse` throws. */
  async read(): Promise<T | null> {
    try {
      return this.#parse(parseJsonBytes(await readSmallFile(this.#path)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** The old file or the new one, whole. Throws AppError `disk-full` or `write-failed`. */
  async write(data: T): Promise<void> {
    await writeFileDurably(this.#path, toJsonBytes(data), this.#temporaryFolder);
  }
}
