import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../electron/core/createCore.ts';
import { withVaultLock } from '../../../electron/core/storage/lock.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Edit } from '../../../shared/domain/edit.ts';
import { applyChanges } from '../../../shared/domain/edit.ts';
import { median, newCore, openedCore, quantile, timed } from './core.ts';

const EDITS = 200;
/** As many cases are edited by turns. */
const CASES = 10;
const WARM_UP = 20;
/** Characters in the line of such an edit. */
const LINE = 560;

const editOf = (caseId: string, number: number): Edit => ({
  caseId,
  set: { notes: `第 ${number} 次修改: the customer wrote again, ${number}` },
});

const locked = <T>({ vault, clock }: Core, work: () => Promise<T>): Promise<T> =>
  withVaultLock(vault, 'the benchmark', clock, work);

async function readyCore(folder: string): Promise<Core> {
  const core = await openedCore(folder);
  await core.index.load();
  await core.index.refresh();
  return core;
}

async function someIds({ index }: Core, count: number): Promise<readonly string[]> {
  const rows = [...index.cases].filter(({ row }) => row && !row.deletedAt);
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.flatMap(({ id }, at) => (at % step === 0 ? [id] : [])).slice(0, count);
}

const turn = (ids: readonly string[], number: number): string => ids[number % ids.length] ?? '';

/** The milliseconds until an edit is acknowledged; the snapshot that follows it is not part of them. */
async function saveOnce(core: Core, ids: readonly string[], number: number): Promise<number> {
  const { ms } = await timed(() => core.cases.append(editOf(turn(ids, number), number)));
  await core.cases.settle();
  return ms;
}

/** Two series of edits by turns, first one and then the other first, so that neither always follows the other's snapshot. */
async function saveByTurns(
  one: (number: number) => Promise<number>,
  other: (number: number) => Promise<number>,
): Promise<readonly [one: readonly number[], other: readonly number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let number = 0; number < WARM_UP + EDITS; number += 1) {
    const first = number % 2 === 0 ? await one(number) : undefined;
    const second = await other(number);
    const own = first ?? (await one(number));
    if (number < WARM_UP) continue;
    times[0].push(own);
    times[1].push(second);
  }
  return times;
}

/** The same edits in a large and a small vault: in ten cases that are open, then in cases never opened before. */
export async function save(largeFolder: string, smallFolder: string) {
  const [large, small] = [await readyCore(largeFolder), await readyCore(smallFolder)];
  const [all, few] = [await someIds(large, EDITS + CASES), await someIds(small, CASES)];
  const [some, unopened] = [all.slice(0, CASES), all.slice(CASES)];
  const [ours, theirs, fresh] = await locked(large, () =>
    locked(small, async () => {
      const times = await saveByTurns(
        (number) => saveOnce(large, some, number),
        (number) => saveOnce(small, few, number),
      );
      const first: number[] = [];
      for (const number of unopened.keys()) first.push(await saveOnce(large, unopened, number));
      return [...times, first] as const;
    }),
  );
  return {
    large: median(ours),
    small: median(theirs),
    fresh: median(fresh),
    large95: quantile(ours, 0.95),
    small95: quantile(theirs, 0.95),
  };
}

/** As much of `node:sqlite` as is used here; Node 20 has no types of it. */
type Statement = Readonly<{ run: (...values: readonly string[]) => unknown }>;
type Database = Readonly<{
  exec: (sql: string) => void;
  prepare: (sql: string) => Statement;
  close: () => void;
}>;
type Sqlite = Readonly<{ DatabaseSync: new (path: string) => Database }>;

const isSqlite = (found: unknown): found is Sqlite =>
  typeof found === 'object' && found !== null && 'DatabaseSync' in found;

function openDatabase(path: string): Database {
  const found: unknown = process.getBuiltinModule('node:sqlite');
  if (!isSqlite(found)) throw new Error(`Node ${process.version} has no SQLite`);
  const db = new found.DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  db.exec('CREATE TABLE IF NOT EXISTS cases (id TEXT PRIMARY KEY, json TEXT NOT NULL)');
  return db;
}

/** The same change in SQLite: the case as JSON, replaced in one transaction of its own. */
function saverOf(db: Database, aCase: Case): (number: number) => void {
  let told = aCase;
  const { id } = aCase;
  db.prepare('INSERT OR REPLACE INTO cases VALUES (?, ?)').run(id, JSON.stringify(told));
  const update = db.prepare('UPDATE cases SET json = ? WHERE id = ?');
  return (number) => {
    const { caseId, ...changes } = editOf(id, number);
    told = applyChanges(caseId, told, changes) as Case;
    update.run(JSON.stringify(told), id);
  };
}

/** What every program must do: a line of that size written behind a file and flushed. */
async function bareAppends(path: string): Promise<readonly number[]> {
  const line = `${'x'.repeat(LINE)}\n`;
  const file = openSync(path, 'a');
  const times: number[] = [];
  for (let number = 0; number < WARM_UP + EDITS; number += 1) {
    const { ms } = await timed(() => {
      writeSync(file, line);
      fdatasyncSync(file);
    });
    if (number >= WARM_UP) times.push(ms);
  }
  closeSync(file);
  return times;
}

/**
 * Edits of one case: in the core one at a time, in SQLite, and in the core without a pause between them; and lines
 * appended by bare calls.
 */
export async function saveSqlite(folder: string, vaultFolder: string) {
  const core = await readyCore(vaultFolder);
  const [id = ''] = await someIds(core, 1);
  const db = openDatabase(join(folder, `cases-${process.pid}.db`));
  const saveTheirs = saverOf(db, await core.cases.open(id));
  const [ours, theirs, hurried] = await locked(core, async () => {
    const times = await saveByTurns(
      (number) => saveOnce(core, [id], number),
      async (number) => (await timed(() => saveTheirs(number))).ms,
    );
    const hurry: number[] = [];
    for (let number = 0; number < EDITS; number += 1)
      hurry.push((await timed(() => core.cases.append(editOf(id, number)))).ms);
    return [...times, hurry] as const;
  });
  db.close();
  return {
    ours: median(ours),
    theirs: median(theirs),
    bare: median(await bareAppends(join(folder, `lines-${process.pid}`))),
    hurried: median(hurried),
    ours95: quantile(ours, 0.95),
    theirs95: quantile(theirs, 0.95),
  };
}

/** A vault with nothing in it, for what others put there. */
export async function emptyVault(folder: string) {
  const { vault } = await newCore(folder);
  return { vault: vault.id, bytes: statSync(vault.pathOf('vault.json')).size };
}
