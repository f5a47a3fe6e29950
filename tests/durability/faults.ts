import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

/** What goes wrong: an error of the system, or a write that takes only half of its bytes and says so. */
export type FaultCode = 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'short-write';

/**
 * The operation number `at` (from 1) fails; a `lasting` fault hits every later one too. A short write hits the
 * first `write` to an open file from there on; when it lasts, later writes take nothing.
 */
export type Fault = Readonly<{ at: number; code: FaultCode; lasting?: boolean }>;

/** Which operations count: those on paths in `folder` that change the disk, with `reads` all others too. */
export type Watched = Readonly<{ folder: string; reads?: boolean }>;

/** One call that was counted, and whether it is one that changes the disk. */
export type Operation = Readonly<{ name: string; path: string; changes: boolean }>;

/** How `work` ended, what was counted, and which of it was hit by a fault. */
export type Faulted<T> = Readonly<{
  result: PromiseSettledResult<T>;
  operations: readonly Operation[];
  hit: readonly Operation[];
}>;

const CHANGES = [
  ...['appendFile', 'chmod', 'copyFile', 'cp', 'link', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir'],
  ...['symlink', 'truncate', 'unlink', 'utimes', 'writeFile'],
];
const READS = [
  ...[
    'access',
    'lstat',
    'opendir',
    'readFile',
    'readdir',
    'readlink',
    'realpath',
    'stat',
    'statfs',
  ],
];
/** These name a second path behind the first. */
const BETWEEN = new Set(['copyFile', 'cp', 'link', 'rename']);
/** These may have written a part of their content when they fail. */
const CONTENT = new Set(['appendFile', 'writeFile']);
const HANDLE_CHANGES = [
  ...['appendFile', 'chmod', 'datasync', 'sync', 'truncate', 'utimes', 'write', 'writeFile'],
  'writev',
];
const HANDLE_READS = ['close', 'read', 'readFile', 'readv', 'stat'];

/** Those that the program calls without waiting, all of them reads. */
const SYNCHRONOUS = ['openSync', 'statSync'];
const SYNCHRONOUS_OF_FILE = ['closeSync', 'fstatSync'];

type Call = (args: readonly unknown[]) => unknown;
/** Decides over one call; `real` makes it. */
type Judge = (real: Call, args: readonly unknown[]) => unknown;

/** Puts `judge` before a method that answers at once. Answers what puts the method back. */
function interceptSync(owner: object, name: string, judge: Judge): () => void {
  const own = Reflect.getOwnPropertyDescriptor(owner, name);
  const real: unknown = Reflect.get(owner, name);
  if (typeof real !== 'function') throw new Error(`There is no method ${name}`);
  const value = (...args: unknown[]) =>
    judge((changed) => Reflect.apply(real, owner, changed), args);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

/** Puts `judge` before a method that promises its answer. Answers what puts the method back. */
function intercept(owner: object, name: string, judge: Judge): () => void {
  return interceptSync(owner, name, async (real, args) => await judge(real, args));
}

function systemError(code: string, { name, path }: Operation): Error {
  return Object.assign(new Error(`${code}: made by the test, ${name} '${path}'`), {
    ...{ code, syscall: name, path },
  });
}

/** The first half of what a call would write. Only the ways that the program writes are known here. */
function halved(content: unknown, offset: unknown = 0): Buffer {
  if (typeof offset !== 'number' || !(typeof content === 'string' || content instanceof Uint8Array))
    throw new Error('Only write(bytes, offset) can be cut short');
  const bytes = Buffer.from(content).subarray(offset);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

/** One run of some work: counts operations and lets the planned ones fail. */
class Watch {
  readonly operations: Operation[] = [];
  readonly hit: Operation[] = [];
  readonly #watched: Watched;
  readonly #faults: readonly Fault[];
  readonly #fired = new Set<Fault>();
  /** The paths of the open files, by their numbers. */
  readonly #files = new Map<unknown, string>();
  #isOver = false;

  constructor(watched: Watched, faults: readonly Fault[]) {
    this.#watched = watched;
    this.#faults = faults;
  }

  /** Puts itself before the functions of `node:fs` that the program calls. Answers what takes it away again. */
  start(): () => void {
    const reads = this.#watched.reads ? READS : [];
    const undo = [...CHANGES, ...reads].map((name) =>
      intercept(promises, name, (real, args) => this.#callPath(name, real, args)),
    );
    undo.push(intercept(promises, 'open', (real, args) => this.#open(real, args)));
    undo.push(interceptSync(fs, 'writeSync', (real, args) => this.#write(real, args)));
    const flush = { name: 'datasync', changes: true };
    undo.push(interceptSync(fs, 'fdatasync', (real, args) => this.#callBack(flush, real, args)));
    if (this.#watched.reads) undo.push(...this.#startSync());
    syncBuiltinESMExports();
    return () => {
      this.#isOver = true;
      for (const one of undo) one();
      syncBuiltinESMExports();
    };
  }

  #startSync(): readonly (() => void)[] {
    return [
      ...SYNCHRONOUS.map((name) =>
        interceptSync(fs, name, (real, args) => this.#callSync(name, args[0], real, args)),
      ),
      ...SYNCHRONOUS_OF_FILE.map((name) =>
        interceptSync(fs, name, (real, args) =>
          this.#callSync(name, this.#files.get(args[0]), real, args),
        ),
      ),
      interceptSync(fs, 'read', (real, args) =>
        this.#callBack({ name: 'read', changes: false }, real, args),
      ),
    ];
  }

  #callSync(name: string, path: unknown, real: Call, args: readonly unknown[]): unknown {
    if (!this.#isIn(path)) return real(args);
    const operation = { name, path: String(path), changes: false };
    const fault = this.#strike(operation);
    if (name === 'closeSync') real(args);
    if (fault) throw systemError(fault.code, operation);
    if (name === 'closeSync') return this.#files.delete(args[0]);
    const answer = real(args);
    if (name === 'openSync') this.#files.set(answer, operation.path);
    return answer;
  }

  #write(real: Call, args: readonly unknown[]): unknown {
    const [file, bytes, offset] = args;
    const path = this.#files.get(file);
    if (path === undefined) return real(args);
    const operation = { name: 'write', path, changes: true };
    const fired = this.#fired.size;
    const fault = this.#strike(operation);
    if (!fault) return real(args);
    if (fault.code !== 'short-write') throw systemError(fault.code, operation);
    return real([file, this.#fired.size > fired ? halved(bytes, offset) : Buffer.alloc(0)]);
  }

  /** Of a function that answers by the one given last. */
  #callBack(kind: Omit<Operation, 'path'>, real: Call, args: readonly unknown[]): unknown {
    const path = this.#files.get(args[0]);
    const answer = args.at(-1);
    if (path === undefined || typeof answer !== 'function') return real(args);
    const operation = { ...kind, path };
    const fault = this.#strike(operation);
    if (!fault) return real(args);
    return setImmediate(() =>
      Reflect.apply(answer, undefined, [systemError(fault.code, operation)]),
    );
  }

  #callPath(name: string, real: Call, args: readonly unknown[]): unknown {
    const path = [args[0], ...(BETWEEN.has(name) ? [args[1]] : [])].find((one) => this.#isIn(one));
    if (path === undefined) return real(args);
    return this.#call({ name, path: String(path), changes: CHANGES.includes(name) }, real, args);
  }

  async #open(real: Call, args: readonly unknown[]): Promise<unknown> {
    const [path, flags = 'r'] = args;
    if (!this.#isIn(path)) return await real(args);
    const operation = { name: 'open', path: String(path), changes: flags !== 'r' };
    const counts = this.#watched.reads || operation.changes;
    const handle = await (counts ? this.#call(operation, real, args) : real(args));
    if (typeof handle !== 'object' || handle === null) throw new Error('open gave no handle');
    this.#follow(handle, operation.path);
    return handle;
  }

  /** Another file may get the number of one that was closed. */
  #number(handle: object, path: string): void {
    const file: unknown = Reflect.get(handle, 'fd');
    this.#files.set(file, path);
    interceptSync(handle, 'close', (real, args) => {
      this.#files.delete(file);
      return real(args);
    });
  }

  #follow(handle: object, path: string): void {
    for (const name of [...HANDLE_CHANGES, ...(this.#watched.reads ? HANDLE_READS : [])]) {
      const operation = { name, path, changes: HANDLE_CHANGES.includes(name) };
      intercept(handle, name, (real, args) => this.#call(operation, real, args));
    }
    this.#number(handle, path);
  }

  #isIn(path: unknown): boolean {
    if (typeof path !== 'string' && !Buffer.isBuffer(path)) return false;
    const folder = resolve(this.#watched.folder);
    const full = resolve(String(path));
    return full === folder || full.startsWith(folder + sep);
  }

  async #call(operation: Operation, real: Call, args: readonly unknown[]): Promise<unknown> {
    const fired = this.#fired.size;
    const fault = this.#strike(operation);
    if (!fault) return await real(args);
    const isFirst = this.#fired.size > fired;
    if (fault.code === 'short-write')
      return await real([isFirst ? halved(args[0], args[1]) : Buffer.alloc(0)]);
    await leavePart(operation, fault.code, real, args);
    throw systemError(fault.code, operation);
  }

  /** The fault that hits this call, if one does; both are noted. */
  #strike(operation: Operation): Fault | undefined {
    const fault = this.#next(operation);
    if (!fault) return undefined;
    this.#fired.add(fault);
    this.hit.push(operation);
    return fault;
  }

  #next(operation: Operation): Fault | undefined {
    if (this.#isOver) return undefined;
    const number = this.operations.push(operation);
    return this.#faults.find(
      (fault) =>
        number >= fault.at &&
        (fault.lasting || !this.#fired.has(fault)) &&
        (fault.code !== 'short-write' || operation.name === 'write'),
    );
  }
}

/** What a failed call has done all the same: closed the file, or written a part on a disk that got full. */
async function leavePart(
  { name }: Operation,
  code: FaultCode,
  real: Call,
  args: readonly unknown[],
): Promise<void> {
  if (name === 'close') await real(args);
  const [path, content, ...rest] = args;
  if (CONTENT.has(name) && typeof path === 'string' && (code === 'ENOSPC' || code === 'EIO'))
    await real([path, halved(content), ...rest]);
}

/**
 * Runs `work` while the operations of this process that `faults` name fail. Never throws what `work` throws; the
 * functions of the system are as before afterwards. Only one may run at a time.
 */
export async function withFaults<T>(
  watched: Watched,
  faults: readonly Fault[],
  work: () => Promise<T>,
): Promise<Faulted<T>> {
  const watch = new Watch(watched, faults);
  const stop = watch.start();
  try {
    const [result] = await Promise.allSettled([work()]);
    return { result, operations: watch.operations, hit: watch.hit };
  } finally {
    stop();
  }
}

/** The operations of `work` when nothing fails. Throws what `work` throws. */
export async function countOperations(
  watched: Watched,
  work: () => Promise<unknown>,
): Promise<readonly Operation[]> {
  const { result, operations } = await withFaults(watched, [], work);
  if (result.status === 'rejected') throw result.reason;
  return operations;
}
