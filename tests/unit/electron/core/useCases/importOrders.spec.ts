import { describe, expect, it } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { changeFields } from '../../../../../electron/core/useCases/createCase.ts';
import { eraseBuyerOf } from '../../../../../electron/core/useCases/eraseCase.ts';
import { importOrders, previewOrders } from '../../../../../electron/core/useCases/importOrders.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { AppError } from '../../../../../shared/appError.ts';
import type { CaseDocument } from '../../../../../shared/domain/caseDocument.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

const order = (fields: Partial<CaseDocument> = {}): CaseDocument => ({
  platform: 'etsy',
  orderNumber: '7',
  buyer: { name: 'Ann', country: 'ES' },
  order: { total: '12.30 EUR' },
  items: [{ title: 'Boot' }],
  ...fields,
});

const source = (document: CaseDocument) => ({ file: 'a.csv', line: 2, document });

async function take(core: Core, ...documents: readonly CaseDocument[]) {
  const { fates } = await importOrders(core, documents.map(source));
  return fates.map(({ kind }) => kind);
}

async function onlyCase(core: Core) {
  const { cases } = await core.cases.list();
  expect(cases).toHaveLength(1);
  return cases[0] ?? expect.fail();
}

describe('importing orders', () => {
  it('makes a case once, and changes nothing when nothing is new', async () => {
    const core = await aCore();
    expect(await take(core, order(), order())).toEqual(['created', 'unchanged']);
    expect(await take(core, order())).toEqual(['unchanged']);
    expect(await onlyCase(core)).toMatchObject({ stage: 'paid', items: [{ title: 'Boot' }] });
  });

  it('foretells what it would do, without doing it', async () => {
    const core = await aCore();
    const told = await previewOrders(core, [source(order()), source(order())]);
    expect(told.map(({ kind }) => kind)).toEqual(['created', 'unchanged']);
    expect((await core.cases.list()).cases).toEqual([]);
  });

  it('fills in what is missing and leaves what the seller wrote', async () => {
    const core = await aCore();
    await take(core, order());
    const { id } = await onlyCase(core);
    await changeFields(core, id, { 'buyer.name': 'Ann Lee', stage: 'held-at-customs' });
    const sent = order({
      stage: 'shipped',
      buyer: { name: 'Ann', email: 'ann@example.com' },
      items: [{ title: 'boot' }, { title: 'Lace' }],
      tracking: [{ carrier: 'Correos', number: 'RB123456785ES' }],
    });
    expect(await take(core, sent)).toEqual(['updated']);
    expect(await onlyCase(core)).toMatchObject({
      stage: 'held-at-customs',
      buyer: { name: 'Ann Lee', country: 'ES', email: 'ann@example.com' },
      items: [{ title: 'Boot' }, { title: 'Lace' }],
      legs: [{ carrier: 'Correos', number: 'RB123456785ES' }],
    });
  });

  it('moves a stage on that only an import has set', async () => {
    const core = await aCore();
    await take(core, order());
    await take(core, order({ stage: 'shipped' }));
    expect((await onlyCase(core)).stage).toBe('shipped');
  });

  it('does not add an article again whose title the seller changed', async () => {
    const core = await aCore();
    await take(core, order());
    const { id, items } = await onlyCase(core);
    await change(core, () =>
      core.cases.append({
        caseId: id,
        items: [{ list: 'items', id: items[0]?.id ?? '', set: { title: 'Red boot, size 40' } }],
      }),
    );
    expect(await take(core, order())).toEqual(['unchanged']);
  });
});

describe('importing orders again', () => {
  it('leaves an order in the trash, but comes back from its own undo', async () => {
    const core = await aCore();
    await take(core, order());
    const { id } = await onlyCase(core);
    await undoChange(core, id);
    expect(await take(core, order())).toEqual(['updated']);
    expect((await onlyCase(core)).deletedAt).toBeUndefined();
    await deleteCase(core, id);
    expect(await take(core, order())).toEqual(['in-trash']);
  });

  it('does not bring a buyer back who was erased', async () => {
    const core = await aCore();
    await take(core, order());
    const { id } = await onlyCase(core);
    await eraseBuyerOf(core, id);
    expect(await take(core, order())).toEqual(['unchanged']);
    expect((await onlyCase(core)).buyer).toEqual({ country: 'ES' });
  });

  it('stops between two orders, and tells what it has taken', async () => {
    const core = await aCore();
    const { fates, isStopped } = await importOrders(
      core,
      [order(), order({ orderNumber: '8' })].map(source),
      ({ done }) => {
        if (done === 1) throw new AppError('cancelled');
      },
    );
    expect({ isStopped, taken: fates.length }).toEqual({ isStopped: true, taken: 1 });
    await onlyCase(core);
  });
});
