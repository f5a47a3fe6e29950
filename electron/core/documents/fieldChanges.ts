import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import type { Changes, FieldPath } from '../../../shared/domain/edit.ts';
import { checkedMoment, checkedMoney } from './checkedText.ts';

type Fields = Readonly<Partial<Record<FieldPath, unknown>>>;

function fieldsOf({ buyer = {}, order = {}, ...document }: CaseDocument): Fields {
  return {
    platform: document.platform,
    orderNumber: document.orderNumber.trim(),
    shop: document.shop,
    stage: document.stage,
    stageOn: document.stageOn,
    notes: document.notes,
    feedback: document.feedback,
    'buyer.name': buyer.name,
    'buyer.country': buyer.country,
    'buyer.language': buyer.language,
    'buyer.email': buyer.email,
    'buyer.phone': buyer.phone,
    'buyer.address': buyer.address,
    'order.orderedAt': order.orderedAt && checkedMoment(order.orderedAt),
    'order.paidAt': order.paidAt && checkedMoment(order.paidAt),
    'order.total': order.total && checkedMoney(order.total),
    'order.promisedOn': order.promisedOn,
    'order.protectedUntil': order.protectedUntil,
  };
}

function fieldOf(aCase: Case | undefined, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(Object(at), name)), aCase);
}

/** The fields that a document says anew. What it leaves out stays as it is. */
export function fieldChanges(
  before: Case | undefined,
  document: CaseDocument,
): NonNullable<Changes['set']> {
  const changed = Object.entries(fieldsOf(document)).filter(
    ([path, value]) => value !== undefined && !isDeepStrictEqual(value, fieldOf(before, path)),
  );
  const set = JSON.parse(JSON.stringify(Object.fromEntries(changed)));
  // The day of the stage before is not that of this one.
  const isUndated = before?.stageOn !== undefined && 'stage' in set && !('stageOn' in set);
  return isUndated ? { ...set, stageOn: null } : set;
}
