import { isAbsolute, join, resolve } from 'node:path';
import { AppError, type ErrorData } from '../../shared/appError.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { Destination } from '../../shared/destinations/destination.ts';
import { instantOf, type Moment } from '../../shared/domain/moment.ts';
import type { EvidenceProfile } from '../../shared/proof/evidenceProfile.ts';
import type { TemplateFile } from '../../shared/templates/templateFile.ts';
import { formatError, type Language, type TextParams, translate } from '../../shared/translate.ts';
import { type Core, createCore } from '../core/createCore.ts';
import { correctedDestinations } from '../core/destinations/correctedDestinations.ts';
import { loadDestinations, loadEvidenceProfiles } from '../core/destinations/loadDestinations.ts';
import type { Fonts } from '../core/dossier/text/Fonts.ts';
import { createIds } from '../core/ids.ts';
import type { PhotoTool } from '../core/photo/PhotoTool.ts';
import { thisMachine } from '../core/storage/machine.ts';
import { openVault, type Vault } from '../core/storage/Vault.ts';
import { systemClock } from '../core/systemClock.ts';
import { loadTemplates } from '../core/templates/loadTemplates.ts';
import { readTextFile, readTextStream } from '../core/text/readText.ts';
import { vaultFolder } from '../core/vaultFolder.ts';
import type { CliIo } from './CliIo.ts';
import type { CliKey } from './CliKey.ts';
import { printable } from './printable.ts';

/** What a call says about its surroundings. */
export type Setting = Readonly<{
  language: Language;
  vault: string | undefined;
  now: Moment | undefined;
}>;

/** Everything a command works with. What is costly is made when it is first asked for. */
export class Context {
  readonly io: CliIo;
  readonly language: Language;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly #vault: string | undefined;
  #photos: PhotoTool | undefined;

  constructor(io: CliIo, { language, vault, now }: Setting) {
    if (vault === '')
      throw new AppError('option-value-missing', { option: '--vault', value: 'DIR' });
    this.io = io;
    this.language = language;
    this.clock = systemClock(now && instantOf(now, systemClock().zone).toString());
    this.ids = createIds(this.clock);
    this.#vault = vault && this.pathOf(vault);
  }

  /** A text of `cli.json` in the language of this call. */
  readonly say = (key: CliKey, params?: TextParams): string =>
    translate(this.language, `cli/${key}`, params);

  explain(error: ErrorData): string {
    return formatError(this.language, error);
  }

  /** Tells on stderr how far a long work is. */
  async progress(line: string): Promise<void> {
    await this.io.err(`${line}\n`);
  }

  /** A path as the user meant it: relative ones count from where the command was called. */
  pathOf(path: string): string {
    return isAbsolute(path) ? path : resolve(this.io.cwd, path);
  }

  /** The core over the vault of this call. Throws the AppErrors of `openVault`. */
  async core(): Promise<Core> {
    return createCore(await this.openVault(), this.clock, this.ids);
  }

  /** A text from a file, or from standard input where `-` stands for it. Throws as `readTextFile`. */
  async text(file: string): Promise<string> {
    if (file === '-') return await readTextStream(this.io.stdin, this.say('standard-input'));
    return await readTextFile(this.pathOf(file));
  }

  /** The folder of the vault of this call. */
  vaultFolder(): string {
    const { env, home } = this.io;
    return vaultFolder({ option: this.#vault, env, home });
  }

  /** Opens the vault of this call for reading. Throws the AppErrors of `openVault`. */
  async openVault(): Promise<Vault> {
    return await openVault(this.vaultFolder(), thisMachine());
  }

  /**
   * The vault of this call; undefined where none was named with `--vault` and none is there. Throws the other AppErrors
   * of `openVault`.
   */
  async vaultIfThere(): Promise<Vault | undefined> {
    try {
      return await this.openVault();
    } catch (error) {
      const isNone = error instanceof AppError && error.code === 'vault-missing';
      if (isNone && this.#vault === undefined) return undefined;
      throw error;
    }
  }

  /**
   * The profiles as they count in a vault, or as they came with the program. A file of corrections that does not read is
   * named on stderr.
   */
  async destinations(vault?: Vault): Promise<readonly Destination[]> {
    const shipped = await loadDestinations(join(this.io.resources, 'destinations'));
    if (!vault) return shipped;
    const { destinations, refused } = await correctedDestinations(shipped, vault);
    for (const error of refused) await this.io.err(`${printable(this.explain(error))}\n`);
    return destinations;
  }

  async templates(): Promise<readonly TemplateFile[]> {
    return await loadTemplates(join(this.io.resources, 'templates'));
  }

  async evidenceProfiles(): Promise<readonly EvidenceProfile[]> {
    return await loadEvidenceProfiles(join(this.io.resources, 'evidence'));
  }

  async fonts(): Promise<Fonts> {
    const { loadFonts } = await import('../core/dossier/text/Fonts.ts');
    return await loadFonts(join(this.io.resources, 'fonts'));
  }

  /** The photo tool, started by the first call. */
  photos(): PhotoTool {
    this.#photos ??= this.io.startPhotos();
    return this.#photos;
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    await this.#photos?.close();
  }
}
