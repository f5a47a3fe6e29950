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
