import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { z } from '../../shared/zod.ts';
import { DurableJsonFile } from '../core/storage/DurableJsonFile.ts';
import { errnoOf } from '../core/storage/errno.ts';

/** Something that the program keeps for this computer, in one small file outside the vault. */
export class ProfileFile<T> {
  readonly #db: Low<T>;

  private constructor(db: Low<T>) {
    this.#db = db;
  }

  /**
   * Reads the file, or starts from `defaults` when there is none. A file that is not ours to understand is set aside
   * beside it, so that nothing in it is lost, and the program still starts.
   */
  static async open<T>(path: string, schema: z.ZodType<T>, defaults: T): Promise<ProfileFile<T>> {
    const file = new DurableJsonFile(path, dirname(path), (content) => schema.parse(content));
    const db = new Low(file, defaults);
    try {
      await db.read();
    } catch (error) {
      if (errnoOf(error) !== undefined) throw error;
      await rename(path, `${path}.damaged`);
    }
    return new ProfileFile(db);
  }

  get content(): T {
    return this.#db.data;
  }

  /** Replaces what it holds. Throws AppError `disk-full` or `write-failed`; then it holds what it held. */
  async write(content: T): Promise<T> {
    const before = this.#db.data;
    this.#db.data = content;
    try {
      await this.#db.write();
    } catch (error) {
      this.#db.data = before;
      throw error;
    }
    return content;
  }
}
