import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { applyChanges, type Edit, EditSchema } from '../../../shared/domain/edit.ts';
import { ENTRY_VERSION, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import { appendLine } from './appendLine.ts';
import { emptyLog } from './caseLog.ts';
import { type FoundCase, fromLogs, fromSnapshot } from './composeCase.ts';
import { ensureDevice } from './device.ts';
import { nextHlc } from './hybridClock.ts';
import { LogFolder, namesIn } from './LogFolder.ts';
import { formatLine, NO_HASH, parseLine } from './logLine.ts';
import { mapInFlight } from './mapInFlight.ts';
import { type Problem, toProblem } from './problem.ts';
import { SerialQueue } from './SerialQueue.ts';
import { devicesOf, readSnapshot, setSnapshotAside, writeSnapshot } from './snapshot.ts';
import type { Vault } from './Vault.ts';
import { parseSnapshotName, snapshotPath } from './vaultPaths.ts';

/** How many cases are read at once. */
const IN_FLIGHT = 8;

/** The cases that can be read, oldest first, and what is wrong with any file of a case. */
export type CaseList = Readonly<{ cases: readonly Case[]; problems: readonly Problem[] }>;

function parse<T>(schema: z.ZodType<T>, content: unknown): T {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const detail = z.prettifyError(read.error).replaceAll('\n', ' ');
  throw new AppError('case-invalid', { detail });
}

const pathsOf = (problems: readonly Problem[]): string =>
  [...new Set(problems.map(({ path }) => path))].join(', ');

/** The cases of one vault. The only class that knows how a case lies on the disk. */
export class CaseStore {
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #logs: LogFolder;
  readonly #queue = new SerialQueue();
  #device: string | undefined;

  constructor(vault: Vault, clock: Clock, ids: Ids) {
    this.#vault = vault;
    this.#clock = clock;
    this.#ids = ids;
    this.#logs = new LogFolder(vault);
  }

  /**
   * Saves an edit, which makes the case when there is none. Resolves when its line is on the disk; the caller
   * holds the vault's lock. Throws AppError `vault-read-only`, `case-invalid`, `case-damaged`, `case-newer`,
   * `file-unreadable`, `disk-full` or `write-failed`; then nothing is changed.
   */
  async append(edit: Edit): Promise<LogEntry> {
    return await this.#queue.run(edit.caseId, async () => {
      this.#vault.requireWritable();
      // What is checked is what will be read: the edit as JSON keeps it.
      return await this.#append(parse(EditSchema, JSON.parse(JSON.stringify(edit))));
    });
  }

  /** One case as it is now. Writes nothing. Throws AppError `case-not-found`, `case-damaged`, `case-newer` or `file-unreadable`. */
  async open(id: string): Promise<Case> {
    if (!IdSchema.safeParse(id).success) throw new AppError('case-not-found', { id });
    let found = await this.#read(id);
    if (!found.case) {
      // Another computer may have sent its first log since the folder was listed.
      await this.#logs.caseIds();
      found = await this.#read(id);
    }
    if (found.case) return found.case;
    if (found.problems.length === 0) throw new AppError('case-not-found', { id });
    throw new AppError('case-damaged', { id, detail: pathsOf(found.problems) });
  }

  /** Every case, and every problem found on the way. Writes nothing. Throws AppError `vault-unreadable`. */
  async list(): Promise<CaseList> {
    const found = await mapInFlight(await this.#caseIds(), IN_FLIGHT, (id) => this.#tryRead(id));
    return {
      cases: found.flatMap((one) => one.case ?? []),
      problems: found.flatMap((one) => one.problems),
    };
  }

  async #caseIds(): Promise<readonly string[]> {
    const ids = new Set(await this.#logs.caseIds());
    for (const year of await namesIn(this.#vault, 'cases'))
      for (const name of await namesIn(this.#vault, `cases/${year}`)) {
        const id = parseSnapshotName(name);
        if (id !== undefined) ids.add(id);
      }
    return [...ids].sort();
  }

  async #read(id: string): Promise<FoundCase> {
    const snapshot = await readSnapshot(this.#vault, id);
    const own = this.#device ? [this.#device] : [];
    const logs = await this.#logs.read(id, [...devicesOf(snapshot), ...own]);
    return fromSnapshot(id, snapshot, logs) ?? fromLogs(id, snapshot, logs);
  }

  async #tryRead(id: string): Promise<Pick<FoundCase, 'case' | 'problems'>> {
    try {
      return await this.#read(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { case: undefined, problems: [toProblem(error, snapshotPath(id), id)] };
    }
  }

  async #append({ caseId: id, ...changes }: Edit): Promise<LogEntry> {
    this.#device ??= await ensureDevice(this.#vault, this.#ids);
    const dev = this.#device;
    const before = await this.#read(id);
    const damage = before.problems.filter(({ code }) => code !== 'log-torn');
    if (!before.case && damage.length > 0)
      throw new AppError('case-damaged', { id, detail: pathsOf(damage) });
    const after = parse(CaseSchema, applyChanges(id, before.case, changes));
    const line = this.#nextLine(dev, before, changes);
    const entry = parseLine(Buffer.from(line.slice(0, -1)));
    if (!entry) throw new Error('A line of the log does not read back');
    const log = before.logs.find(({ device }) => device === dev);
    await appendLine(this.#vault, log ?? emptyLog({ caseId: id, device: dev }), line);
    await this.#follow(before, after, entry);
    return entry;
  }

  #nextLine(dev: string, { id, ends, logs }: FoundCase, changes: object): string {
    const now = this.#clock.now();
    const end = ends.get(dev);
    const clocks = logs.flatMap(({ entries }) => entries.at(-1)?.hlc ?? []).sort();
    const head = {
      v: ENTRY_VERSION,
      id,
      dev,
      seq: (end?.seq ?? 0) + 1,
      hlc: nextHlc(clocks.at(-1), now),
      at: now.toString({ smallestUnit: 'millisecond' }),
      type: 'edit',
      prev: end?.h ?? NO_HASH,
    } as const;
    return formatLine(head, { salt: randomBytes(12).toString('base64url'), ...changes });
  }

  /** The edit is saved by its line in the log. A snapshot that cannot be written is made by a later edit. */
  async #follow(before: FoundCase, after: Case, { dev, seq, h }: LogEntry): Promise<void> {
    try {
      if (before.problems.some(({ code }) => code === 'snapshot-altered'))
        await setSnapshotAside(this.#vault, after.id);
      const ends = new Map([...before.ends, [dev, { seq, h }]]);
      await writeSnapshot(this.#vault, { case: after, ends });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
