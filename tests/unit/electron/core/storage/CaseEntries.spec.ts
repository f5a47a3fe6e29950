import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Core, createCore } from '../../../../../electron/core/createCore.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { eraseBuyerOf } from '../../../../../electron/core/useCases/eraseCase.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { aCore, change, reopen } from '../../../../builders/aVault.ts';

/** Small, so that logs are compacted within a few edits. */
const COMPACT_ABOVE = 2000;

async function on(core: Core, fingerprint: string): Promise<Core> {
  const { vault, clock, ids } = core;
  const machine = { fingerprint: fingerprint.repeat(16), name: fingerprint };
  return createCore(await openVault(vault.folder, machine), clock, ids, COMPACT_ABOVE);
}

const edit = (caseId: string, text: string) => (core: Core) =>
  change(core, () => core.cases.append({ caseId, set: { notes: text } }));

const steps: Readonly<
  Record<string, (id: string, text: string) => (core: Core) => Promise<unknown>>
> = {
  edit,
  'long edit': (id, text) => edit(id, text.padEnd(900, '长')),
  'edit of another case': (_, text) => (core) => edit(core.ids.next(), text)(core),
  undo: (id) => (core) => undoChange(core, id).catch(() => undefined),
  erase: (id) => (core) => eraseBuyerOf(core, id),
};

test('what is remembered of a case is what its files tell, whoever wrote them', async () => {
  const run = fc.array(
    fc.record({ who: fc.constantFrom(0, 1), what: fc.constantFrom(...Object.keys(steps)) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(run, async (plan) => {
      const core = await aCore();
      const id = core.ids.next();
      const computers = [await on(core, 'a'), await on(core, 'b')];
      await edit(id, 'first')(core);
      for (const [at, { who, what }] of plan.entries()) {
        const [one, other] = [computers[who] ?? core, computers[1 - who] ?? core];
        await steps[what]?.(id, `step ${at}`)(one);
        const told = await (await reopen(core)).reader.entries(id);
        expect(await one.reader.entries(id), what).toEqual(told);
        // The other computer has not been told of the first file of a new one.
        await other.reader.logs.list();
        expect(await other.reader.entries(id), `${what}, seen by the other`).toEqual(told);
      }
    }),
    { numRuns: 25 },
  );
});
