import { formatPlainMoney } from '../../../../../../shared/domain/money.ts';
import {
  type Blank,
  type BlankValues,
  blankNames,
  blanks,
} from '../../../../../../shared/templates/blanks.ts';
import { readAmount, readDate } from '../../../../ui/readTyped.ts';

function readAs(blank: Blank, typed: string, currency: string | undefined): string {
  const kind = blanks[blank];
  if (kind === 'date') return readDate(typed) ?? typed;
  if (kind !== 'money' && kind !== 'share') return typed;
  const money = readAmount(typed, currency);
  return money ? formatPlainMoney(money) : typed;
}

/** What is typed as people type it, in the one form that templates take. `currency` is that of bare amounts. */
export function readValues(typed: BlankValues, currency?: string): BlankValues {
  const read = blankNames.flatMap((blank) => {
    const value = typed[blank];
    return value === undefined ? [] : [[blank, readAs(blank, value, currency)] as const];
  });
  return Object.fromEntries(read);
}
