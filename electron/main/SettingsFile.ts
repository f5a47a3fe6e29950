import { readFile, rename } from 'node:fs/promises';
import { type Settings, type SettingsChange, SettingsSchema } from '../../shared/ipc/settings.ts';
import { writeFileDurably } from '../core/storage/durableFile.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function parse(text: string): Settings | undefined {
  try {
    return SettingsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** How the window looks and speaks, in one small file of this computer. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings;

  private constructor(path: string, settings: Settings) {
    this.#path = path;
    this.#settings = settings;
  }

  /**
   * Reads the file, or starts from `defaults` when there is none. A file that is not ours to understand is
   * set aside beside it, so that nothing in it is lost, and the program still starts.
   */
  static async open(path: string, defaults: Settings): Promise<SettingsFile> {
    try {
      const settings = parse(await readFile(path, 'utf8'));
      if (!settings) await rename(path, `${path}.damaged`);
      return new SettingsFile(path, settings ?? defaults);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return new SettingsFile(path, defaults);
    }
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Changes what `change` names and keeps the rest. Throws `AppError` when it cannot be written. */
  async change(change: SettingsChange): Promise<Settings> {
    const settings = { ...this.#settings, ...change };
    await writeFileDurably(this.#path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
    this.#settings = settings;
    return settings;
  }
}
