import { AppError } from '../../../shared/appError.ts';
import type { Clock, Ids } from '../../../shared/clock.ts';
import { applyEdit } from '../../../shared/domain/applyEdit.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { applyChanges, type Edit, EditSchema } from '../../../shared/domain/edit.ts';
import {
  type Base,
  type BaseEntry,
  type EditMarks,
  isBase,
  type LogEntry,
} from '../../../shared/domain/logEntry.ts';
import { IdSchema } from '../../../shared/domain/text.ts';
import { z } from '../../../shared/zod.ts';
import type { CaseReader } from './CaseReader.ts';
import { emptyLog } from './caseLog.ts';
import { compactLog } from './compactLog.ts';
import type { FoundCase } from './composeCase.ts';
import { ensureDevice } from './device.ts';
import { LogWriter, type SavedLog } from './LogWriter.ts';
import { mapInFlight } from './mapInFlight.ts';
import { nextLine, type Payload } from './nextLine.ts';
import { type Problem, pathsOf } from './problem.ts';
import { SerialQueue } from './SerialQueue.ts';
import { SnapshotWriter } from './SnapshotWriter.ts';
import type { Vault } from './Vault.ts';

/** How many cases are read at once. */
const IN_FLIGHT = 8;

/** The cases that can be read, oldest first, and what is wrong with any file of a case. */
export type CaseList = Readonly<{ cases: readonly Case[]; problems: readonly Problem[] }>;

/** Told of every case right after it was saved; undefined when it was deleted for good. */
export type OnSaved = (id: string, aCase: Case | undefined) => void;

/** What an entry says and, where it is known without a replay, the case after it. */
type Made =
  | Readonly<{ payload: Payload; after: Case | undefined }>
  | Readonly<{ payload: Payload }>;

/** What a store works with. */
export type StoreParts = Readonly<{
  vault: Vault;
  reader: CaseReader;
  clock: Clock;
  ids: Ids;
  onSaved: OnSaved;
  /** Bytes above which a log is compacted. */
  compactAbove: number;
}>;

function parse<T>(schema: z.ZodType<T>, content: unknown): T {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const detail = z.prettifyError(read.error).replaceAll('\n', ' ');
  throw new AppError('case-invalid', { detail });
}

/** The cases of one vault. The only class that changes how a case lies on the disk. */
export class CaseStore {
  readonly #vault: Vault;
  readonly #reader: CaseReader;
  readonly #parts: StoreParts;
  readonly #queue = new SerialQueue();
  readonly #snapshots: SnapshotWriter;
  readonly #writer: LogWriter;
  #device: string | undefined;
  #compacting = Promise.resolve();

  constructor(parts: StoreParts) {
    const { vault, reader } = parts;
    this.#vault = vault;
    this.#reader = reader;
    this.#parts = parts;
    this.#snapshots = new SnapshotWriter(vault, this.#queue);
    // Before the writer closes its logs: a compaction writes to one.
    vault.lock.beforeRelease(() => this.settle());
    this.#writer = new LogWriter(vault);
  }

  /**
   * Saves an edit, which makes the case when there is none. Resolves when its line is on the disk; the snapshot
   * follows before the lock of the vault is given back. The caller holds that lock. Throws AppError
   * `vault-read-only`, `case-invalid`, `case-damaged`, `case-newer`, `case-in-trash`, `case-gone`,
   * `file-unreadable`, `disk-full` or `write-failed`; then nothing is changed.
   */
  async append({ caseId, ...changes }: Edit, marks: EditMarks = {}): Promise<LogEntry> {
    // What is checked is what will be read: the edit as JSON keeps it.
    const { caseId: id, ...checked } = parse(
      EditSchema,
      JSON.parse(JSON.stringify({ caseId, ...changes })),
    );
    const payload = { type: 'edit', ...checked, ...marks } as const;
    // A copy counts where the original stood: the case after it is told by the replay alone.
    if (marks.copyOf) return await this.#add(id, () => ({ payload }));
    return await this.#add(id, (before) => {
      if (before.case?.deletedAt && checked.set?.deletedAt === undefined)
        throw new AppError('case-in-trash', { id });
      const known = before.case && applyEdit(before.case, checked);
      // The whole is only looked at when there was nothing before, or to say what is wrong.
      return { payload, after: known ?? parse(CaseSchema, applyChanges(id, before.case, checked)) };
    });
  }

  /**
   * Saves the whole case as `make` says, as the point from which its logs are read from now on; null deletes it for
   * good. Throws as `append` does.
   */
  async appendBase(
    id: string,
    why: Base['why'],
    make: (before: Case | undefined) => Case | null,
  ): Promise<BaseEntry> {
    const entry = await this.#add(id, ({ ends, case: before }) => {
      const through = Object.fromEntries([...ends].map(([dev, { seq }]) => [dev, seq]));
      const after = make(before);
      return { payload: { type: 'base', why, case: after, through }, after: after ?? undefined };
    });
    if (isBase(entry)) return entry;
    throw new Error('A base does not read back as one');
  }

  /** Resolves when all that follows the edits made so far is done: snapshots written, long logs compacted. */
  async settle(): Promise<void> {
    await this.#compacting;
    await this.#snapshots.settle();
  }

  /** One case as it is now. Writes nothing. Throws AppError `case-not-found`, `case-damaged`, `case-newer` or `file-unreadable`. */
  async open(id: string): Promise<Case> {
    if (!IdSchema.safeParse(id).success) throw new AppError('case-not-found', { id });
    let found = await this.#reader.read(id);
    if (!found.case && !found.isGone) {
      // Another computer may have sent its first log since the folder was listed.
      await this.#reader.logs.list();
      found = await this.#reader.read(id);
    }
    if (found.case) return found.case;
    if (found.problems.length === 0) throw new AppError('case-not-found', { id });
    throw new AppError('case-damaged', { id, detail: pathsOf(found.problems) });
  }

  /** Every case, and every problem found on the way. Writes nothing. Throws AppError `vault-unreadable`. */
  async list(): Promise<CaseList> {
    const found = await mapInFlight(await this.#reader.ids(), IN_FLIGHT, (id) =>
      this.#reader.tryRead(id),
    );
    return {
      cases: found.flatMap((one) => one.case ?? []),
      problems: found.flatMap((one) => one.problems),
    };
  }

  async #add(id: string, make: (before: FoundCase) => Made): Promise<LogEntry> {
    return await this.#queue.run(id, async () => {
      this.#vault.requireWritable();
      this.#device ??= await ensureDevice(this.#vault, this.#parts.ids);
      const before = await this.#reader.read(id, [this.#device]);
      this.#refuseDamaged(before);
      const made = make(before);
      const { payload } = made;
      const { line, entry } = nextLine(before, this.#device, this.#parts.clock.now(), payload);
      const name = { caseId: id, device: this.#device };
      const log = before.logs.find(({ device }) => device === name.device) ?? emptyLog(name);
      const saved = await this.#writer.append(log, line);
      const after = 'after' in made ? made.after : await this.#reread(id);
      this.#follow(before, after, entry, saved);
      if (after && payload.type === 'edit' && saved.size > this.#parts.compactAbove)
        this.#compactSoon(after, saved.size);
      return entry;
    });
  }

  async #reread(id: string): Promise<Case | undefined> {
    this.#reader.forget(id);
    return (await this.#reader.read(id)).case;
  }

  /** A case that is large itself is not written out again for every few edits. */
  #compactSoon(after: Case, size: number): void {
    if (size < 4 * JSON.stringify(after).length) return;
    // A log that cannot be compacted now is compacted after a later edit.
    this.#compacting = this.#compacting
      .then(async () => await this.#compact(after.id))
      .catch((error) => {
        if (!(error instanceof AppError)) throw error;
      });
  }

  async #compact(id: string): Promise<void> {
    const base = await this.appendBase(id, 'compacted', (before) => before ?? null);
    await this.#queue.run(id, async () => {
      const name = { caseId: id, device: base.dev };
      await compactLog(this.#vault, this.#reader.logs, name, base);
      this.#reader.forget(id);
    });
  }

  #refuseDamaged({ id, case: found, isGone, problems }: FoundCase): void {
    if (isGone) throw new AppError('case-gone', { id });
    const damage = problems.filter(({ code }) => code !== 'log-torn');
    if (!found && damage.length > 0)
      throw new AppError('case-damaged', { id, detail: pathsOf(damage) });
  }

  /** The edit is saved by its line in the log. The rest can be made again from there at any time. */
  #follow(before: FoundCase, after: Case | undefined, entry: LogEntry, saved: SavedLog): void {
    const { id } = before;
    const { dev, seq, h } = entry;
    const name = { caseId: id, device: dev };
    const others = before.logs.filter(({ device }) => device !== dev);
    const found: FoundCase = {
      ...{ id, case: after, isGone: !after, problems: [], needsArchive: false },
      ends: new Map([...before.ends, [dev, { seq, h }]]),
      logs: [...others, { ...emptyLog(name), entries: [entry], size: saved.size }],
    };
    if (before.problems.every(({ code }) => code === 'log-torn'))
      this.#reader.keep(found, before, dev, saved.stamp);
    this.#snapshots.follow(found);
    this.#parts.onSaved(id, after);
  }
}
