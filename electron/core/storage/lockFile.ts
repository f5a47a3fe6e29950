import { hash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../shared/zod.ts';
import { FILE_MODE } from './durableFile.ts';
import { errnoOf, ignoreFault, isMissing } from './errno.ts';
import { parseJsonBytes } from './jsonText.ts';
import { isAlive } from './processIdentity.ts';

const LockHolderSchema = z.strictObject({
  pid: z.int().positive(),
  startedAt: z.string(),
  bootId: z.string(),
  owner: z.string(),
  machine: z.string(),
  since: z.string(),
  /** Makes every lock file unlike every other. */
  nonce: z.string(),
});

/** Who holds a lock: the process, and how to name it to the person who waits. */
export type LockHolder = Readonly<z.infer<typeof LockHolderSchema>>;

/** Either the lock is held (by these files, to be removed in this order), or by somebody else. */
export type LockAttempt =
  | Readonly<{ kind: 'held'; files: readonly string[] }>
  | Readonly<{ kind: 'refused'; owner: string }>;

/** The holder that a lock file names; undefined when it was cut off by a power failure. */
export function parseLock(bytes: Uint8Array): LockHolder | undefined {
  try {
    return LockHolderSchema.parse(parseJsonBytes(bytes));
  } catch {
    return undefined;
  }
}

/** File systems without hard links (FAT, exFAT, some network drives) answer a link with one of these. */
const NO_LINKS = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'EMLINK',
]);
/** A lock file that cannot be read may still be in the making there, for this long (milliseconds). */
const MAKING = 10_000;

async function publish(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(errnoOf(error) ?? '')) throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** `taken` when there is a file already; `gone` when somebody swept the temporary file away. */
async function tryPublish(temporary: string, path: string): Promise<'done' | 'taken' | 'gone'> {
  try {
    await publish(temporary, path);
    return 'done';
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return 'taken';
    if (isMissing(error)) return 'gone';
    throw error;
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function isStale(path: string, found: Buffer, temporary: string): Promise<boolean> {
  const holder = parseLock(found);
  if (holder) return !(await isAlive(holder));
  const [theirs, ours] = await Promise.all([stat(path), stat(temporary)]);
  return ours.mtimeMs - theirs.mtimeMs > MAKING;
}

/** Only one process can ever succeed a given stale lock, because the successor's name is made of its content. */
function successorOf(fingerprint: string, found: Buffer): string {
  return `${fingerprint}.${hash('sha256', found).slice(0, 16)}.json`;
}

async function climb(
  folder: string,
  fingerprint: string,
  temporary: string,
): Promise<LockAttempt | undefined> {
  const stale: Readonly<{ path: string; found: Buffer }>[] = [];
  for (let name = `${fingerprint}.json`; ; ) {
    const path = join(folder, name);
    const outcome = await tryPublish(temporary, path);
    if (outcome === 'gone') return undefined;
    if (outcome === 'done') return await confirm(path, stale);
    const found = await readIfThere(path);
    if (!found) return undefined;
    if (!(await isStale(path, found, temporary)))
      return { kind: 'refused', owner: parseLock(found)?.owner ?? path };
    stale.push({ path, found });
    name = successorOf(fingerprint, found);
  }
}

/** The stale lock may have been cleared away between being read and being succeeded: then nothing was won. */
async function confirm(
  path: string,
  stale: readonly Readonly<{ path: string; found: Buffer }>[],
): Promise<LockAttempt | undefined> {
  const last = stale.at(-1);
  if (last && !(await readIfThere(last.path))?.equals(last.found)) {
    await rm(path, { force: true });
    return undefined;
  }
  return { kind: 'held', files: [...stale.map((lock) => lock.path), path] };
}

/**
 * Tries once to take the lock of a machine. The file is published complete with a hard link. A lock whose
 * process has ended is not removed but succeeded by a second file, named after its content and made
 * exclusively: so two processes can never both take it over.
 */
export async function attemptLock(
  folder: string,
  fingerprint: string,
  mine: LockHolder,
): Promise<LockAttempt> {
  const temporary = join(folder, `${fingerprint}.${randomBytes(8).toString('hex')}.tmp`);
  await writeFile(temporary, JSON.stringify(mine), { flag: 'wx', mode: FILE_MODE });
  try {
    const attempt = await climb(folder, fingerprint, temporary);
    return attempt ?? { kind: 'refused', owner: folder };
  } finally {
    // Whoever takes the lock next sweeps it away.
    await rm(temporary, { force: true }).catch(ignoreFault);
  }
}
