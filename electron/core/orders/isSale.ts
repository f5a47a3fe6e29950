import type { OrderRow } from './orderRow.ts';
import { readAmount } from './readAmount.ts';

/** Kinds of movements of money that are no sale, though money comes in. */
const OTHER_KINDS =
  /refund|revers|hold|conver|transfer|withdraw|deposit|bank|chargeback|fee\b|authori[sz]|adjust|credit card|balance|loan|cashback|r[üu]ck|erstatt|gutschrift|abbuchung|einbehalt|umrechnung|überweisung|rembours|virement|annul|conversion|retenue|reembols|devoluc|transferencia|conversi|rimbors|bonifico|storno|退款|撤销|提现|转账|兑换|冻结/i;

/** Whether a row of a list of payments is one that a customer made: money that came in from somebody. */
export function isSale(row: OrderRow): boolean {
  if (OTHER_KINDS.test(row.text('type'))) return false;
  const cell = row.text('total');
  // What is no amount is not passed over here but refused by its line.
  const amount = readAmount(cell, 'USD', undefined);
  if (cell === '' || (amount && amount.minor <= 0)) return false;
  return row.text('buyerName') !== '' || row.text('email') !== '';
}
