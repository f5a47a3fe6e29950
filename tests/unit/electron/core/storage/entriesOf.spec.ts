import { expect, test } from 'vitest';
import { entriesOf } from '../../../../../electron/core/storage/caseLog.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

test('a long history is read in turns, so that the window answers meanwhile', async () => {
  const core = await aCore();
  const caseId = core.ids.next();
  for (let at = 0; at < 350; at += 1)
    await change(core, () => core.cases.append({ caseId, set: { notes: `note ${at}` } }));
  const logs = await core.reader.logs.read(caseId, []);
  let [turns, isOver] = [0, false];
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const entries = await entriesOf(logs);
  isOver = true;
  expect(entries).toHaveLength(350);
  expect(turns).toBeGreaterThanOrEqual(3);
});
