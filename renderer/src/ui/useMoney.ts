import { type Money, minorDigits } from '../../../shared/domain/money.ts';
import { useLanguage } from './useText.ts';

/** An amount as the language of the window writes it. */
export function useMoney(): (money: Money) => string {
  const language = useLanguage();
  return ({ minor, currency }) =>
    new Intl.NumberFormat(language, { style: 'currency', currency }).format(
      minor / 10 ** minorDigits(currency),
    );
}
