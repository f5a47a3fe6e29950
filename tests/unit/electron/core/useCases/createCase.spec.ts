import { expect, test } from 'vitest';
import { changeFields, createCase } from '../../../../../electron/core/useCases/createCase.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { CaseFieldsSchema } from '../../../../../shared/domain/caseFields.ts';
import { FieldPathSchema } from '../../../../../shared/domain/edit.ts';
import { aCore } from '../../../../builders/aVault.ts';

test('a case is made of its order and of what is known', async () => {
  const core = await aCore();
  const fields = {
    'buyer.name': '李雷',
    'order.total': { minor: 1230, currency: 'EUR' },
    'order.promisedOn': '2026-03-09',
  };
  const id = await createCase(core, { platform: 'ebay', orderNumber: ' E-1 ' }, fields);
  expect(await core.cases.open(id)).toMatchObject({
    ...{ platform: 'ebay', orderNumber: 'E-1', stage: 'paid', buyer: { name: '李雷' } },
    order: { total: { minor: 1230, currency: 'EUR' }, promisedOn: '2026-03-09' },
  });
});

test('an order becomes a case only once, and one in the trash counts', async () => {
  const core = await aCore();
  const order = { platform: 'ebay', orderNumber: 'E-1' } as const;
  const id = await createCase(core, order);
  await deleteCase(core, id);
  const refusal = { code: 'order-known', params: { order: 'E-1', id } };
  await expect(createCase(core, { ...order, orderNumber: 'E-1 ' })).rejects.toMatchObject(refusal);
  const other = await createCase(core, { ...order, platform: 'etsy' });
  await expect(changeFields(core, other, { platform: 'ebay' })).rejects.toMatchObject(refusal);
  expect(await core.cases.open(other)).toMatchObject({ platform: 'etsy' });
});

test('fields change one by one, and null takes one away', async () => {
  const core = await aCore();
  const order = { platform: 'ebay', orderNumber: 'E-1' } as const;
  const id = await createCase(core, order, { 'buyer.name': 'Ann', 'buyer.email': 'a@b.example' });
  await changeFields(core, id, { 'buyer.email': null, orderNumber: 'E-1' });
  const { buyer, orderNumber } = await core.cases.open(id);
  expect({ buyer, orderNumber }).toEqual({ buyer: { name: 'Ann' }, orderNumber: 'E-1' });
  const before = (await core.reader.entries(id)).length;
  await changeFields(core, id, {});
  expect(await core.reader.entries(id)).toHaveLength(before);
});

test('a person fills in every field but those that the program keeps', () => {
  const known = [...Object.keys(CaseFieldsSchema.shape), 'deletedAt', 'stageOn'].sort();
  expect(known).toEqual([...FieldPathSchema.options].sort());
});
