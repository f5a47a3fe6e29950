import type { Case } from '../../domain/case.ts';
import { formatPlainMoney, type Money, parseMoney } from '../../domain/money.ts';
import type { CheckInput, Finding } from './finding.ts';

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', US$: 'USD' };

const AMOUNT =
  /(?<![\w.,])(?:(€|£|US\$)\s?(\d+(?:[.,]\d{2})?)|(\d+(?:[.,]\d{2})?)\s?(€|£|[A-Z]{3}\b))(?![\d])/g;

function moneyOf(figure: string, currency: string): Money | undefined {
  try {
    return parseMoney(`${figure.replace(',', '.')} ${signs[currency] ?? currency}`);
  } catch {
    // Three capitals that are no currency.
    return undefined;
  }
}

/** The amounts with a currency that a text names; figures with a sign for thousands are left alone. */
export function amountsIn(text: string): readonly Money[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, sign, after, before, code]) => {
    const money = moneyOf(after ?? before ?? '', sign ?? code ?? '');
    return money ? [money] : [];
  });
}

function itemsTotal({ items, order: { total } }: Case): Money | undefined {
  const prices = items.map(({ price, quantity }) => price && { ...price, quantity });
  if (!total || prices.length === 0) return undefined;
  const sums = prices.map((one) =>
    one?.currency === total.currency ? one.minor * one.quantity : undefined,
  );
  if (sums.includes(undefined)) return undefined;
  return {
    minor: sums.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    currency: total.currency,
  };
}

function orderAmounts({ aCase, dispute }: CheckInput): readonly Finding[] {
  const { total } = aCase.order;
  const { amount, id } = dispute;
  if (!total) return [];
  const params = { total: formatPlainMoney(total) };
  const sum = itemsTotal(aCase);
  const ofItems: readonly Finding[] =
    sum && sum.minor > total.minor
      ? [
          {
            ...({ code: 'items-above-total', part: 'facts' } as const),
            params: { ...params, items: formatPlainMoney(sum) },
          },
        ]
      : [];
  if (!amount) return ofItems;
  const claim = { ...params, amount: formatPlainMoney(amount) };
  const other = amount.currency !== total.currency;
  if (!other && amount.minor <= total.minor) return ofItems;
  const code = other ? 'claim-other-currency' : 'claim-above-total';
  return [...ofItems, { code, part: 'claims', id, params: claim }];
}

/** Amounts of the letter that stand nowhere in the case. */
function requestAmounts({ aCase, dispute }: CheckInput): readonly Finding[] {
  const { amount, request = '', id } = dispute;
  const known = [
    amount,
    aCase.order.total,
    ...aCase.items.map(({ price }) => price),
    ...aCase.offers.map((offer) => offer.amount),
  ].flatMap((money) => (money ? [formatPlainMoney(money)] : []));
  if (known.length === 0) return [];
  return amountsIn(request)
    .map(formatPlainMoney)
    .filter((money) => !known.includes(money))
    .map((money) => ({
      ...({ code: 'amount-in-request', part: 'claims', id } as const),
      params: { money, known: [...new Set(known)].join(', ') },
    }));
}

/** Sums that do not agree with each other. */
export const amountFindings = (input: CheckInput): readonly Finding[] => [
  ...orderAmounts(input),
  ...requestAmounts(input),
];
