import type { Platform } from '../../../../shared/domain/vocabulary.ts';
import type { Input } from '../../../../shared/ipc/contract.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import type { TypedMoney } from '../../ui/MoneyField.tsx';
import { amountFault, readAmount, readDate } from '../../ui/readTyped.ts';

/** A new case as it is typed. */
export type TypedCase = Readonly<{
  platform: Platform;
  orderNumber: string;
  buyer: string;
  country: string | null;
  total: TypedMoney;
  orderedOn: string;
}>;

/** A case to make. */
export type NewCaseRequest = Input<'case.create'>;

/** What is wrong with which field. */
export type NewCaseFaults = Readonly<
  Partial<Record<'orderNumber' | 'buyer' | 'total' | 'orderedOn', TextKey>>
>;

/** What is wrong with a typed case; empty when it can be made. */
export function faultsOf({ orderNumber, buyer, total, orderedOn }: TypedCase): NewCaseFaults {
  const number = orderNumber.trim();
  const wrongTotal = amountFault(total.amount, total.currency);
  const isDate = orderedOn.trim() === '' || readDate(orderedOn);
  return {
    ...(number === '' && { orderNumber: 'app/new.order-needed' }),
    ...(number.length > 200 && { orderNumber: 'app/form.too-long' }),
    ...(buyer.length > 2000 && { buyer: 'app/form.too-long' }),
    ...(wrongTotal && { total: wrongTotal }),
    ...(!isDate && { orderedOn: 'app/date.wrong' }),
  };
}

/** The case that is asked for; what was left open stays unknown. */
export function readNewCase(typed: TypedCase): NewCaseRequest {
  const { platform, orderNumber, buyer, country, total, orderedOn } = typed;
  const money = readAmount(total.amount, total.currency);
  const local = readDate(orderedOn);
  return {
    platform,
    orderNumber: orderNumber.trim(),
    set: {
      ...(buyer.trim() && { 'buyer.name': buyer.trim() }),
      ...(country && { 'buyer.country': country }),
      ...(money && { 'order.total': money }),
      ...(local && { 'order.orderedAt': { local } }),
    },
  };
}
