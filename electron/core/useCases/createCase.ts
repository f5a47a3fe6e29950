import { AppError } from '../../../shared/appError.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { type CaseFields, changesOf } from '../../../shared/domain/caseFields.ts';
import { orderKey } from '../../../shared/domain/orderKey.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { withVaultLock } from '../storage/lock.ts';

const OrderSchema = CaseSchema.pick({ platform: true, orderNumber: true });
type Order = Pick<Case, 'platform' | 'orderNumber'>;

/** Throws AppError `order-known`, with the id of the case, when another case holds this order. */
async function requireFree(core: Core, order: Order, own?: string): Promise<void> {
  await core.index.refresh();
  const key = orderKey(order);
  for (const { id, row } of core.index.cases)
    if (row && id !== own && orderKey(row) === key)
      throw new AppError('order-known', { order: order.orderNumber.trim(), id });
}

/**
 * Makes a case of an order, and answers its id. Throws AppError `order-known` when there is one already, in the trash
 * too; and what `CaseStore.append` throws, `vault-read-only` or `vault-locked`.
 */
export async function createCase(
  core: Core,
  order: Order,
  fields: CaseFields = {},
): Promise<string> {
  const { platform, orderNumber } = order;
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    await requireFree(core, order);
    const id = core.ids.next();
    const { set } = changesOf({ ...fields, platform, orderNumber: orderNumber.trim() });
    await core.cases.append({ caseId: id, set: { ...set, stageOn: dateOn(core.clock) } });
    return id;
  });
}

/** Changes fields of a case. Throws AppError `case-not-found` and what `createCase` throws. */
export async function changeFields(core: Core, caseId: string, fields: CaseFields): Promise<void> {
  if (Object.keys(fields).length === 0) return;
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const before = await core.cases.open(caseId);
    const { platform, orderNumber, stage } = { ...before, ...fields };
    if (fields.platform !== undefined || fields.orderNumber !== undefined)
      await requireFree(core, OrderSchema.parse({ platform, orderNumber }), caseId);
    const begun = stage === before.stage ? {} : { stageOn: dateOn(core.clock) };
    await core.cases.append({ caseId, set: { ...changesOf(fields).set, ...begun } });
  });
}
