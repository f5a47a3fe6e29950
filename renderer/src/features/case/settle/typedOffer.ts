import { type ExactNumber, parseExact } from '../../../../../shared/domain/convertMoney.ts';
import type { Money } from '../../../../../shared/domain/money.ts';
import type { OfferKind } from '../../../../../shared/domain/vocabulary.ts';
import { type CostFact, costFacts } from '../../../../../shared/settlement/offerCost.ts';
import type { OfferRequest } from '../../../../../shared/settlement/reckonOffers.ts';
import type { TextKey } from '../../../../../shared/translate.ts';
import type { TypedMoney } from '../../../ui/MoneyField.tsx';
import { amountFault, readAmount } from '../../../ui/readTyped.ts';

/** Amounts that the form asks for, besides that of the offer. */
export type AmountName = CostFact | 'duty';

/** An offer as it is typed; rates by currency, in the currency of the claim. */
export type TypedOffer = Readonly<{
  kind: OfferKind;
  amount: TypedMoney;
  others: Readonly<Record<AmountName, TypedMoney>>;
  rates: Readonly<Record<string, string>>;
  note: string;
}>;

/** What is wrong with what was typed, by field; rates by their currency. */
export type OfferFaults = Readonly<Partial<Record<string, TextKey>>>;

/** An empty form, in the currency of the claim. */
export function emptyOffer(kind: OfferKind, currency: string): TypedOffer {
  const nothing = { amount: '', currency };
  const others = { duty: nothing, goods: nothing, shipping: nothing } as const;
  const costs = { 'return-shipping': nothing, recovered: nothing, fee: nothing } as const;
  return { kind, amount: nothing, others: { ...others, ...costs }, rates: {}, note: '' };
}

const PERCENT = /^\s*(\d{1,3}(?:\.\d{1,9})?)\s*[%％]\s*$/;
const isTyped = ({ amount }: TypedMoney): boolean => amount.trim() !== '';

/** Currencies that a rate is needed for. */
export function foreignCurrencies({ amount, others }: TypedOffer, currency: string): string[] {
  const used = [amount, ...Object.values(others)].filter(isTyped);
  return [...new Set(used.map((typed) => typed.currency))].filter((one) => one !== currency);
}

function readOne(typed: TypedMoney): Money | undefined {
  return isTyped(typed) ? readAmount(typed.amount, typed.currency) : undefined;
}

function readRates({ rates }: TypedOffer, currencies: readonly string[]) {
  return currencies.flatMap((currency): (readonly [string, ExactNumber])[] => {
    const rate = parseExact((rates[currency] ?? '').replace(',', '.'));
    return rate ? [[currency, rate]] : [];
  });
}

/** Reads what was typed; faults name what cannot be read. */
export function readOffer(
  typed: TypedOffer,
  currency: string,
): Readonly<{ request: OfferRequest; faults: OfferFaults }> {
  const percent = PERCENT.exec(typed.amount.amount)?.[1];
  const foreign = foreignCurrencies(typed, currency);
  const rates = new Map(readRates(typed, foreign));
  const amounts = Object.entries(typed.others);
  const wrong = [['amount', typed.amount] as const, ...amounts].filter(
    ([name, one]) => isTyped(one) && !readOne(one) && !(name === 'amount' && percent),
  );
  const missing = foreign.filter((one) => typed.rates[one] && !rates.has(one));
  const facts = costFacts.flatMap((name) => {
    const money = readOne(typed.others[name]);
    return money ? [[name, money] as const] : [];
  });
  return {
    request: {
      kind: typed.kind,
      amount: percent === undefined ? readOne(typed.amount) : { percent },
      duty: readOne(typed.others.duty),
      facts: Object.fromEntries(facts),
      rates,
    },
    faults: Object.fromEntries([
      ...wrong.map(([name, one]) => [name, amountFault(one.amount, one.currency)] as const),
      ...missing.map((one) => [one, 'app/offer.rate.wrong'] as const),
    ]),
  };
}
