import { DisputeSchema } from '../../../../../shared/domain/dispute.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import type { Platform, Reason } from '../../../../../shared/domain/vocabulary.ts';
import type { Input } from '../../../../../shared/ipc/contract.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import type { TypedMoney } from '../../../ui/MoneyField.tsx';
import { amountFault, readAmount, readDate } from '../../../ui/readTyped.ts';
import { isClockOrEmpty, readTypedTime } from '../typedTime.ts';

/** A claim as it is typed. */
export type TypedClaim = Readonly<{
  reason: Reason | undefined;
  platform: Platform;
  openedOn: string;
  /** The time of that day, and its zone; empty where the platform does not show it. */
  openedTime: string;
  openedZone: string | undefined;
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
  const wrongAmount = amountFault(amount.amount, amount.currency);
  const [opened, due] = [readDate(typed.openedOn), readDate(typed.respondBy)];
  return {
    ...(!typed.reason && { reason: 'app/claim.reason.needed' }),
    ...(!opened && { openedOn: 'app/date.wrong' }),
    ...(!isClockOrEmpty(typed.openedTime) && { openedTime: 'app/messages.time.wrong' }),
    ...(opened && due && due < opened && { respondBy: 'app/claim.due.before' }),
    ...(!isDateOrEmpty(typed.respondBy) && { respondBy: 'app/date.wrong' }),
    ...(wrongAmount && { amount: wrongAmount }),
    ...(typed.claim.length > LONGEST && { claim: 'app/form.too-long' }),
    ...(typed.request.length > LONGEST && { request: 'app/form.too-long' }),
  };
}

/**
 * The moment of opening, where its time was typed. `zone` is that of the platform, where it is known, or of the
 * computer: the seller sees it beside the time, and can choose another.
 */
export function openedAtOf(
  { openedOn, openedTime, openedZone }: TypedClaim,
  zone: string,
): Moment | undefined {
  if (openedTime.trim() === '' || !isClockOrEmpty(openedTime)) return undefined;
  return readTypedTime({ date: openedOn, time: openedTime, zone: openedZone ?? zone });
}

/** What is to be known of days that are odd, but may be meant: an opening to come, an answer day that has passed. */
export function oddDays(
  { openedOn, respondBy }: TypedClaim,
  dueByRule: string | undefined,
  today: string,
): Readonly<Partial<Record<'openedOn' | 'respondBy', TextKey>>> {
  const [opened, due] = [readDate(openedOn), readDate(respondBy) ?? dueByRule];
  return {
    ...(opened && opened > today && { openedOn: 'app/claim.opened.future' }),
    ...(due && due < today && { respondBy: 'app/claim.due.past' }),
  };
}

/** The claim that was typed; undefined while it has faults. */
export function readClaim(
  typed: TypedClaim,
  zone: string,
): Input<'dispute.open'>['claim'] | undefined {
  const { reason, platform, amount } = typed;
  const openedOn = readDate(typed.openedOn);
  if (!reason || !openedOn || Object.keys(claimFaults(typed)).length > 0) return undefined;
  const respondBy = readDate(typed.respondBy);
  const money = readAmount(amount.amount, amount.currency);
  const [claim, request] = [typed.claim.trim(), typed.request.trim()];
  const platformCase = typed.platformCase.trim();
  const openedAt = openedAtOf(typed, zone);
  return {
    ...{ platform, reason, openedOn },
    ...(openedAt && { openedAt }),
    ...(respondBy && { respondBy }),
    ...(money && { amount: money }),
    ...(platformCase && { platformCase }),
    ...(claim && { claim }),
    ...(request && { request }),
    ...(typed.destination && { destination: typed.destination }),
  };
}
