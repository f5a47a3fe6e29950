import { fdatasync, writeSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createCore } from '../../electron/core/createCore.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { namesIn } from '../../electron/core/storage/namesIn.ts';
import { archiveFolder } from '../../electron/core/storage/vaultPaths.ts';
import { anId } from '../builders/aCase.ts';
import { aCore, aFolder, change } from '../builders/aVault.ts';
import { countOperations, type Fault, withFaults } from './faults.ts';
import { edit } from './trial.ts';

test('each further edit of a case is one write and one flush', async () => {
  const core = await aCore();
  const operations = await countOperations({ folder: core.vault.folder }, () =>
    change(core, async () => {
      for (const number of [1, 2, 3]) await edit(number).does(core);
    }),
  );
  const ofLog = operations.filter(
    ({ path }) => path.endsWith('.ndjson') && path.includes('activity'),
  );
  const line = ['write', 'datasync'];
  expect(ofLog.map(({ name }) => name)).toEqual(['open', ...line, ...line, ...line]);
});

test('edits of more cases at once than logs stay open are all saved', async () => {
  const core = await aCore();
  const ids = Array.from({ length: 40 }, (_, index) => anId(index + 1));
  await change(core, async () => {
    for (const orderNumber of ['1', '2', '3'])
      await Promise.all(ids.map((caseId) => core.cases.append({ caseId, set: { orderNumber } })));
  });
  const { cases, problems } = await core.cases.list();
  expect(cases.map(({ orderNumber }) => orderNumber)).toEqual(ids.map(() => '3'));
  expect([...problems, ...(await checkVault(core.vault)).problems]).toEqual([]);
});

test('no log stays open when the lock is given back, a compacted one neither', async () => {
  const { vault, clock, ids } = await aCore();
  const core = createCore(vault, clock, ids, 1);
  const operations = await countOperations({ folder: vault.folder, reads: true }, () =>
    change(core, async () => {
      for (let number = 1; number <= 10; number += 1)
        await core.cases.append({ caseId: anId(1), set: { notes: `note ${number}` } });
    }),
  );
  const names = operations.filter(({ path }) => path.endsWith('.ndjson')).map(({ name }) => name);
  const count = (wanted: string) => names.filter((name) => name === wanted).length;
  expect(await namesIn(vault, archiveFolder(anId(1)))).not.toEqual([]);
  expect(count('close')).toBe(count('open'));
});

type Ended = PromiseSettledResult<unknown>['status'] | number;

/** Writes and flushes by the number of an open file, as the program does with a log. */
async function writeByNumber(path: string): Promise<readonly Ended[]> {
  const handle = await open(path, 'a');
  const write = (bytes: Buffer) => {
    try {
      return writeSync(handle.fd, bytes, 2);
    } catch {
      return 'rejected';
    }
  };
  const written = [write(Buffer.from('--abcd')), write(Buffer.from('--efgh'))] as const;
  const [flushed] = await Promise.allSettled([promisify(fdatasync)(handle.fd)]);
  await handle.close();
  return [...written, flushed.status];
}

const faults: readonly (readonly [Fault, readonly Ended[], string])[] = [
  [{ at: 2, code: 'EIO' }, ['rejected', 4, 'fulfilled'], 'efgh'],
  [{ at: 4, code: 'EIO' }, [4, 4, 'rejected'], 'abcdefgh'],
  [{ at: 2, code: 'ENOSPC', lasting: true }, ['rejected', 'rejected', 'rejected'], ''],
  [{ at: 1, code: 'short-write' }, [2, 4, 'fulfilled'], 'abefgh'],
  [{ at: 1, code: 'short-write', lasting: true }, [2, 0, 'fulfilled'], 'ab'],
];

test.each(faults)('a fault %o hits calls by the number of a file', async (fault, ends, text) => {
  const folder = await aFolder();
  const path = join(folder, 'a');
  const { result } = await withFaults({ folder }, [fault], () => writeByNumber(path));
  expect(result).toEqual({ status: 'fulfilled', value: ends });
  expect(await readFile(path, 'utf8')).toBe(text);
});
