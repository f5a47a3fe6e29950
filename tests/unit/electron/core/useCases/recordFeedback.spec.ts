import { expect, test } from 'vitest';
import { allFeedback } from '../../../../../electron/core/caseIndex/allEnded.ts';
import { formatLine, NO_HASH, parseLine } from '../../../../../electron/core/storage/logLine.ts';
import { recordFeedback } from '../../../../../electron/core/useCases/recordFeedback.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { redoChange, undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { ENTRY_VERSION } from '../../../../../shared/domain/logEntry.ts';
import { searchTextOf } from '../../../../../shared/domain/searchText.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

async function aVaultWithCase() {
  const core = await aCore();
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'E-1' } }));
  return { core, caseId };
}

test('feedback is kept as a whole, found, taken back and done again', async () => {
  const { core, caseId } = await aVaultWithCase();
  await recordFeedback(core, caseId, { rating: 2, text: 'Llegó TARDE' });
  const said = { rating: 4, on: '2026-03-01' } as const;
  expect(searchTextOf(await core.cases.open(caseId))).toContain('llego tarde');
  await recordFeedback(core, caseId, said);
  const feedback = async () => (await core.cases.open(caseId)).feedback;
  expect(await feedback()).toEqual(said);
  await undoChange(core, caseId);
  expect(await feedback()).toEqual({ rating: 2, on: '2026-03-04', text: 'Llegó TARDE' });
  await undoChange(core, caseId);
  expect(await feedback()).toBeUndefined();
  await redoChange(core, caseId);
  expect(await feedback()).toMatchObject({ rating: 2 });
});

test('good, neither and bad are counted, but not those of the trash', async () => {
  const { core, caseId } = await aVaultWithCase();
  for (const rating of [5, 4, 3, 1, 'positive', 'negative'] as const) {
    const id = core.ids.next();
    await change(core, () => core.cases.append({ caseId: id, set: { orderNumber: id } }));
    await recordFeedback(core, id, { rating });
  }
  await recordFeedback(core, caseId, { rating: 'negative' });
  await deleteCase(core, caseId);
  expect(await allFeedback(core.index)).toEqual({ positive: 3, neutral: 1, negative: 2 });
});

test('a field that only a newer program knows is left out, and the rest of its line is read', () => {
  const head = {
    v: ENTRY_VERSION,
    ...{ id: '01k00000000000000000000001', dev: '01k00000000000000000000002', seq: 1 },
    ...{ hlc: '2026-03-04T05:06:07.089Z-0000', at: '2026-03-04T05:06:07.089Z', prev: NO_HASH },
    type: 'edit',
  } as const;
  const set = { notes: 'kept', mood: { of: 'tomorrow' }, 'buyer.name': null };
  const { line } = formatLine(head, { salt: 'abc', set });
  expect(parseLine(Buffer.from(line.trimEnd()))).toMatchObject({ seq: 1, salt: 'abc' });
  expect(parseLine(Buffer.from(line.trimEnd()))).toHaveProperty('set', {
    ...{ notes: 'kept', 'buyer.name': null },
  });
});
