import { expect, test } from 'vitest';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage } from '../../../../builders/aCase.ts';
import { aCore, change, reopen } from '../../../../builders/aVault.ts';

test('an edit makes the case, later edits change it, and another start of the program reads the same', async () => {
  const core = await aCore();
  const id = core.ids.next();
  const message = aMessage(1, { text: 'Hola 👋\nمرحبا\u0000' });
  await change(core, async () => {
    await core.cases.append({
      caseId: id,
      set: { platform: 'ebay', orderNumber: 'E-1', 'buyer.name': '李雷' },
    });
    await core.cases.append({ caseId: id, items: [setItem('messages', message)] });
  });
  const expected = {
    id,
    platform: 'ebay',
    orderNumber: 'E-1',
    buyer: { name: '李雷' },
    messages: [message],
  };
  expect(await core.cases.open(id)).toMatchObject(expected);
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(await core.cases.open(id));
  expect(await again.cases.list()).toEqual({
    cases: [await core.cases.open(id)],
    problems: [],
  });
});
