import { AppError, type ErrorCode, type ErrorData } from '../../shared/appError.ts';
import { madeBackups } from '../core/backup/backupRecord.ts';
import { sweepThumbnails } from '../core/thumbnails/sweepThumbnails.ts';
import { type DailyBackupAnswer, dailyBackup } from '../core/useCases/dailyBackup.ts';
import { emptyTrash } from '../core/useCases/eraseCase.ts';
import { removeOriginals } from '../core/useCases/removeOriginals.ts';
import type { LongWork } from './LongWork.ts';
import type { ProfileFile } from './ProfileFile.ts';
import type { Places } from './places.ts';
import type { VaultSession } from './VaultSession.ts';

/** How often it is looked whether a backup is due, in milliseconds. */
const INTERVAL = 60 * 60 * 1000;
const DAY = 24 * INTERVAL;
/** A backup that was not tried or was stopped is none that failed. */
const NO_FAULT: ReadonlySet<ErrorCode> = new Set(['busy', 'cancelled']);

/**
 * What is done by itself while the program runs, once a day: a backup into the folder that was chosen, taking out of
 * the trash what has been there for 30 days, removing originals that smaller copies replaced 30 days ago, and thumbnails
 * of photos that are gone.
 */
export class DailyChores {
  readonly #session: VaultSession;
  readonly #places: ProfileFile<Places>;
  readonly #work: LongWork;
  #fault: ErrorData | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(session: VaultSession, places: ProfileFile<Places>, work: LongWork) {
    this.#session = session;
    this.#places = places;
    this.#work = work;
  }

  /** Why the last backup did not work; undefined when it did. */
  get fault(): ErrorData | undefined {
    return this.#fault;
  }

  /** Does what is due now, and then looks every hour. */
  start(): void {
    const tick = () => void this.#doWhatIsDue();
    tick();
    this.#timer = setInterval(tick, INTERVAL);
    this.#timer.unref();
  }

  /** Makes a backup now. Throws AppError `backup-no-folder`, `busy`, and what `dailyBackup` throws. */
  async backUp(): Promise<DailyBackupAnswer> {
    const { dailyFolder: folder, keepDays } = this.#places.content;
    if (folder === undefined) throw new AppError('backup-no-folder');
    try {
      const answer = await this.#work.run('daily', async (onProgress) =>
        dailyBackup(await this.#session.core(), { folder, keepDays, onProgress }),
      );
      this.#fault = undefined;
      return answer;
    } catch (error) {
      if (error instanceof AppError && !NO_FAULT.has(error.code)) this.#fault = error.toData();
      throw error;
    }
  }

  /** What goes wrong is shown where the backups are, and tried again an hour later. */
  async #doWhatIsDue(): Promise<void> {
    const state = await this.#session.state();
    if (state.kind !== 'open' || state.readOnly) return;
    try {
      await sweepThumbnails((await this.#session.core()).vault);
      if (!state.sample) await this.#backUpWhenDue();
      await emptyTrash(await this.#session.core());
      await removeOriginals(await this.#session.core());
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  async #backUpWhenDue(): Promise<void> {
    const { dailyFolder } = this.#places.content;
    if (dailyFolder === undefined) return;
    const { vault, clock } = await this.#session.core();
    const last = (await madeBackups(vault)).find(({ file }) => file.startsWith(dailyFolder));
    if (last && clock.now().epochMilliseconds - Date.parse(last.madeAt) < DAY) return;
    await this.backUp();
  }
}
