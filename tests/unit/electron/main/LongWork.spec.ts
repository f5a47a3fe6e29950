import { expect, test } from 'vitest';
import { LongWork } from '../../../../electron/main/LongWork.ts';
import type { Progress } from '../../../../shared/progress.ts';

const half: Progress = { step: 'copy', unit: 'bytes', done: 5, total: 10 };

test('one work runs at a time, tells how far it is, and nothing any more when it is over', async () => {
  const shown: (Progress | undefined)[] = [];
  const work = new LongWork((progress) => shown.push(progress));
  await work.run('move', async (onProgress) => {
    onProgress(half);
    expect(work.state).toEqual({ running: { kind: 'move', ...half } });
    await expect(work.run('check', async () => undefined)).rejects.toMatchObject({ code: 'busy' });
  });
  expect(work.state).toEqual({});
  expect(shown).toMatchObject([{ total: 0 }, half, undefined]);
});

test('a work that is stopped ends at its next step; what is left of it disturbs no later one', async () => {
  const work = new LongWork(() => undefined);
  let late: () => void = () => undefined;
  const stopped = work.run('check', async (onProgress) => {
    late = () => onProgress(half);
    work.cancel();
    onProgress(half);
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  await work.run('backup', async () => {
    expect(late).toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(work.state).toMatchObject({ running: { kind: 'backup', done: 0 } });
  });
});

test('works that wait their turn run one after the other, and none begins once the program ends', async () => {
  const work = new LongWork(() => undefined);
  const begun: string[] = [];
  let end: () => void = () => undefined;
  const first = work.run('backup', () => new Promise<void>((resolve) => (end = resolve)));
  const one = work.runInTurn('attach', async () => begun.push('one'));
  const two = work.runInTurn('attach', async () => begun.push('two'));
  expect(begun).toEqual([]);
  end();
  await Promise.all([first, one, two]);
  expect(begun).toEqual(['one', 'two']);
  const last = work.run('backup', () => new Promise<void>((resolve) => (end = resolve)));
  const late = work.runInTurn('attach', async () => begun.push('late'));
  work.close();
  end();
  await last;
  await expect(late).rejects.toMatchObject({ code: 'cancelled' });
  expect(begun).toHaveLength(2);
});
