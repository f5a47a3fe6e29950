import { AppError } from '../appError.ts';
import type { Case } from '../domain/case.ts';
import { convertMoney, type ExactNumber, parseExact, percentOf } from '../domain/convertMoney.ts';
import type { Dispute, Offer } from '../domain/dispute.ts';
import { formatPlainMoney, type Money } from '../domain/money.ts';
import type { OfferKind } from '../domain/vocabulary.ts';
import { type CostFact, costOfNothing, type DisputeMoney, kindsWithAmount } from './offerCost.ts';
import { type RankedOffer, rankOffers, reckonOffer } from './rankOffers.ts';

/** Rates of exchange by currency: how much of the claim's currency one of it is; `*` stands for any. */
export type Rates = ReadonlyMap<string, ExactNumber>;

/** An offer to reckon: a sum, or percent of what is claimed or, for a share of duty, of the duty. */
export type OfferRequest = Readonly<{
  kind: OfferKind;
  amount?: Money | Readonly<{ percent: string }> | undefined;
  duty?: Money | undefined;
  facts: Readonly<Partial<Record<CostFact, Money>>>;
  rates: Rates;
}>;

/** What an offer costs beside the others, all in one currency; `offered` is its amount there. */
export type OfferReckoning = Readonly<{
  currency: string;
  offered?: Money;
  reckoned: RankedOffer;
  nothing: number;
  ranked: readonly RankedOffer[];
}>;

function claimedOf({ order }: Case, { amount }: Dispute): Money {
  const claimed = amount ?? order.total;
  if (claimed && claimed.minor > 0) return claimed;
  throw new AppError('offer-claim-unknown');
}

const wrongAmount = (money: Money): AppError =>
  new AppError('offer-amount-wrong', { amount: formatPlainMoney(money) });

/** The amount in the currency of the claim. Throws AppError `offer-amount-wrong` or `offer-rate-missing`. */
function inCurrency(money: Money, currency: string, rates: Rates): number {
  if (money.minor < 0) throw wrongAmount(money);
  if (money.currency === currency) return money.minor;
  const rate = rates.get(money.currency) ?? rates.get('*');
  if (!rate) throw new AppError('offer-rate-missing', { from: money.currency, to: currency });
  const converted = convertMoney(money, currency, rate);
  if (converted) return converted.minor;
  throw wrongAmount(money);
}

function shareOf({ kind, duty }: OfferRequest, percent: string, claimed: Money): Money {
  const share = parseExact(percent);
  if (!share || Number(percent) > 100) throw new AppError('offer-percent-wrong', { percent });
  if (kind === 'duty-share' && !duty) throw new AppError('offer-duty-missing');
  const whole = kind === 'duty-share' && duty ? duty : claimed;
  const part = percentOf(whole, share);
  if (part) return part;
  throw wrongAmount(whole);
}

const hasAmount = (kind: OfferKind): boolean =>
  kind === 'refund' || kindsWithAmount.some((one) => one === kind);

/** The amount of the offer in the currency of the claim, where it has one. */
function offeredOf(request: OfferRequest, claimed: Money): number | undefined {
  const { kind, amount, rates } = request;
  if (!amount || !hasAmount(kind)) return undefined;
  const money = 'percent' in amount ? shareOf(request, amount.percent, claimed) : amount;
  const offered = inCurrency(money, claimed.currency, rates);
  const isTooMuch = kind === 'partial-refund' && offered > claimed.minor;
  if (offered > 0 && !isTooMuch) return offered;
  throw wrongAmount(money);
}

function moneyOf({ facts, rates }: OfferRequest, claimed: Money): DisputeMoney {
  const known = Object.entries(facts).map(
    ([name, money]) => [name, inCurrency(money, claimed.currency, rates)] as const,
  );
  return { claimed: claimed.minor, known: Object.fromEntries(known) };
}

/**
 * Reckons an offer against doing nothing and against the others, in the currency of the claim (of the order where the
 * claim names no amount). Throws AppError `offer-claim-unknown`, `offer-rate-missing`, `offer-amount-wrong`,
 * `offer-percent-wrong` or `offer-duty-missing`.
 */
export function reckonOffers(aCase: Case, dispute: Dispute, request: OfferRequest): OfferReckoning {
  const claimed = claimedOf(aCase, dispute);
  const { currency } = claimed;
  const amount = offeredOf(request, claimed);
  const money = moneyOf(request, claimed);
  const terms = { kind: request.kind, amount };
  return {
    currency,
    ...(amount !== undefined && { offered: { minor: amount, currency } }),
    reckoned: reckonOffer(terms, money),
    nothing: costOfNothing(money),
    ranked: rankOffers(terms, money),
  };
}

/** The offer as it is recorded; its cost only where it is known. */
export function offerOf(
  kind: OfferKind,
  { offered, reckoned: { cost }, currency }: OfferReckoning,
): Omit<Offer, 'id' | 'disputeId'> {
  return {
    kind,
    ...(offered && { amount: offered }),
    ...(cost.kind === 'known' && { cost: { minor: cost.cost, currency } }),
    answer: 'open',
  };
}
