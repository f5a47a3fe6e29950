import { DisputeSchema } from '../../../../../shared/domain/dispute.ts';
import type { Platform, Reason } from '../../../../../shared/domain/vocabulary.ts';
import type { Input } from '../../../../../shared/ipc/contract.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import type { TypedMoney } from '../../../ui/MoneyField.tsx';
import { readAmount, readDate } from '../../../ui/readTyped.ts';

/** A claim as it is typed. */
export type TypedClaim = Readonly<{
  reason: Reason | undefined;
  platform: Platform;
  openedOn: string;
  /** The seller's own date; empty where the rule counts. */
  respondBy: string;
  amount: TypedMoney;
  platformCase: string;
  claim: string;
  /** Empty where the one that fits is meant. */
  destination: string;
  request: string;
}>;

/** What is wrong with which field. */
export type ClaimFaults = Readonly<Partial<Record<keyof TypedClaim, TextKey>>>;

const LONGEST = DisputeSchema.shape.claim.unwrap().maxLength ?? 0;

const isDateOrEmpty = (typed: string) => typed.trim() === '' || readDate(typed) !== undefined;

/** What is wrong with a typed claim; empty when it can be recorded. */
export function claimFaults(typed: TypedClaim): ClaimFaults {
  const { amount } = typed;
  const isAmount = amount.amount.trim() === '' || readAmount(amount.amount, amount.currency);
  const [opened, due] = [readDate(typed.openedOn), readDate(typed.respondBy)];
  return {
    ...(!typed.reason && { reason: 'app/claim.reason.needed' }),
    ...(!opened && { openedOn: 'app/date.wrong' }),
    ...(opened && due && due < opened && { respondBy: 'app/claim.due.before' }),
    ...(!isDateOrEmpty(typed.respondBy) && { respondBy: 'app/date.wrong' }),
    ...(!isAmount && { amount: 'app/money.wrong' }),
    ...(typed.claim.length > LONGEST && { claim: 'app/form.too-long' }),
    ...(typed.request.length > LONGEST && { request: 'app/form.too-long' }),
  };
}

/** The claim that was typed; undefined while it has faults. */
export function readClaim(typed: TypedClaim): Input<'dispute.open'>['claim'] | undefined {
  const { reason, platform, amount } = typed;
  const openedOn = readDate(typed.openedOn);
  if (!reason || !openedOn || Object.keys(claimFaults(typed)).length > 0) return undefined;
  const respondBy = readDate(typed.respondBy);
  const money = readAmount(amount.amount, amount.currency);
  const [claim, request] = [typed.claim.trim(), typed.request.trim()];
  const platformCase = typed.platformCase.trim();
  return {
    ...{ platform, reason, openedOn },
    ...(respondBy && { respondBy }),
    ...(money && { amount: money }),
    ...(platformCase && { platformCase }),
    ...(claim && { claim }),
    ...(request && { request }),
    ...(typed.destination && { destination: typed.destination }),
  };
}
