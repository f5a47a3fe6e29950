import { type Moment, parseMoment } from '../../../shared/domain/moment.ts';
import { type Money, parseMoney } from '../../../shared/domain/money.ts';

function checked<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`The schema let ${JSON.stringify(text)} pass`);
  return value;
}

/** The time in a text that the schema of documents has checked. */
export const checkedMoment = (text: string): Moment => checked(parseMoment(text), text);

/** The amount in a text that the schema of documents has checked. */
export const checkedMoney = (text: string): Money => checked(parseMoney(text), text);

/** The same, where there is a text. */
export const maybeMoney = (text: string | undefined): Money | undefined =>
  text === undefined ? undefined : checkedMoney(text);
