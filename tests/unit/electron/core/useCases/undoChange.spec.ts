import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { caseHistory } from '../../../../../electron/core/useCases/caseHistory.ts';
import { deleteCase, undeleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { redoChange, undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { type Changes, type ItemEdit, setItem } from '../../../../../shared/domain/edit.ts';
import { isEdit } from '../../../../../shared/domain/logEntry.ts';
import { aMessage, anId, aPhoto } from '../../../../builders/aCase.ts';
import { aCore, change, reopen } from '../../../../builders/aVault.ts';

async function aCaseIn(core: Core): Promise<string> {
  const id = core.ids.next();
  await change(core, () => core.cases.append({ caseId: id, set: { orderNumber: 'U-1' } }));
  return id;
}

const save = (core: Core, caseId: string, changes: Changes) =>
  change(core, () => core.cases.append({ caseId, ...changes }));

const photos = [1, 2, 3, 4].map((number) => anId(100 + number));

/** Any change that a seller can make to a case, the same photos and messages over and over. */
const anyChange: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({
    set: fc.record(
      {
        notes: fc.option(fc.string({ unit: 'grapheme' }), { nil: null }),
        'buyer.name': fc.option(fc.constantFrom('李雷', 'Ana', 'Иван'), { nil: null }),
        stage: fc.constantFrom('paid', 'packed', 'delivered'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    items: fc.array(
      fc.oneof(
        fc.nat(3).map((n): ItemEdit => setItem('evidence', aPhoto(n + 1))),
        fc.nat(3).map((n): ItemEdit => setItem('messages', aMessage(n + 1))),
        fc.record({ n: fc.nat(3), caption: fc.string() }).map(
          ({ n, caption }): ItemEdit => ({
            ...setItem('evidence', aPhoto(n + 1)),
            ...setItem('evidence', { ...aPhoto(n + 1), caption }),
          }),
        ),
        fc.record({ n: fc.nat(3), to: fc.option(fc.nat(3), { nil: null }) }).map(
          ({ n, to }): ItemEdit => ({
            ...setItem('evidence', aPhoto(n + 1)),
            before: to === null ? null : (photos[to] ?? null),
          }),
        ),
        fc.nat(3).map(
          (n): ItemEdit => ({
            list: 'evidence',
            id: photos[n] ?? '',
            removed: true,
          }),
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

test('any changes are taken back one by one to the very case before them, and done again to the very case after', async () => {
  const core = await aCore();
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 6 }), async (changes) => {
      const id = await aCaseIn(core);
      const states = [await core.cases.open(id)];
      for (const one of changes) {
        await save(core, id, one);
        states.push(await core.cases.open(id));
      }
      const steps = states.filter(
        (state, at) => at === 0 || JSON.stringify(state) !== JSON.stringify(states[at - 1]),
      );
      const again = await reopen(core);
      for (const state of steps.slice(0, -1).toReversed()) {
        await undoUntil(again, id, JSON.stringify(state));
        expect(await again.cases.open(id)).toEqual(state);
      }
      for (const state of steps.slice(1)) {
        await redoChange(again, id);
        expect(await again.cases.open(id)).toEqual(state);
      }
    }),
    { numRuns: 40 },
  );
  const { problems } = await checkVault(core.vault);
  // The photos of this test have no files.
  expect(problems.filter(({ code }) => code !== 'attachment-missing')).toEqual([]);
});

/** An edit that changed nothing has nothing to take back, and is passed over. */
async function undoUntil(core: Core, id: string, state: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    await undoChange(core, id);
    if (JSON.stringify(await core.cases.open(id)) === state) return;
  }
}

test('a change of something that another computer has changed since is not overwritten', async () => {
  const core = await aCore();
  const id = await aCaseIn(core);
  await save(core, id, { set: { notes: 'mine', stage: 'packed' } });
  const other = await reopen(core, { fingerprint: 'f'.repeat(16), name: 'other' });
  await save(other, id, { set: { notes: 'theirs' } });
  const again = await reopen(core);
  await undoChange(again, id);
  expect(await again.cases.open(id)).toMatchObject({ notes: 'theirs', stage: 'paid' });
});

test('a case that was just made is undone into the trash, and what is in the trash is not changed', async () => {
  const core = await aCore();
  const id = await aCaseIn(core);
  await undoChange(core, id);
  expect((await core.cases.open(id)).deletedAt).toBeDefined();
  await expect(save(core, id, { set: { notes: 'x' } })).rejects.toMatchObject({
    code: 'case-in-trash',
  });
  await expect(undoChange(core, id)).rejects.toMatchObject({ code: 'undo-nothing' });
  await redoChange(core, id);
  expect((await core.cases.open(id)).deletedAt).toBeUndefined();
  await deleteCase(core, id);
  await expect(deleteCase(core, id)).rejects.toMatchObject({ code: 'case-in-trash' });
  await undeleteCase(core, id);
  await expect(undeleteCase(core, id)).rejects.toMatchObject({ code: 'case-not-in-trash' });
});

test('there is nothing to undo in a case that is not there', async () => {
  const core = await aCore();
  await expect(undoChange(core, anId(9))).rejects.toMatchObject({ code: 'case-not-found' });
});

test('what was done as one work is taken back as one line, and done again as one', async () => {
  const core = await aCore();
  const id = await aCaseIn(core);
  await save(core, id, { set: { notes: 'before' } });
  const before = await core.cases.open(id);
  const work = core.ids.next();
  await change(core, async () => {
    for (const number of [1, 2, 3])
      await core.cases.append(
        { caseId: id, items: [setItem('evidence', aPhoto(number))] },
        { work },
      );
  });
  const after = await core.cases.open(id);
  expect((await undoChange(core, id)).undone).toHaveLength(3);
  expect(await core.cases.open(id)).toEqual(before);
  expect((await caseHistory(core, id)).map(({ kind }) => kind)).toEqual([
    ...['change', 'change', 'change', 'change', 'change', 'undo'],
  ]);
  await redoChange(core, id);
  expect(await core.cases.open(id)).toEqual(after);
  await undoChange(core, id);
  await undoChange(core, id);
  expect((await core.cases.open(id)).notes).toBeUndefined();
});

test('a work of more edits than anybody drops files is taken back and read again', async () => {
  const core = await aCore();
  const id = await aCaseIn(core);
  const work = core.ids.next();
  await change(core, async () => {
    for (let number = 1; number <= 1200; number += 1)
      await core.cases.append({ caseId: id, set: { notes: `${number}` } }, { work });
  });
  const entries = (await core.reader.entries(id)).filter(isEdit);
  const undoes = entries.slice(1).map(({ dev, seq }) => ({ dev, seq }));
  await change(core, () => core.cases.append({ caseId: id, set: { notes: null } }, { undoes }));
  expect((await checkVault(core.vault)).problems).toEqual([]);
  expect((await (await reopen(core)).cases.open(id)).notes).toBeUndefined();
});
