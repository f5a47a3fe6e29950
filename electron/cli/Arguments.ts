import { AppError } from '../../shared/appError.ts';
import { type Moment, PlainDateSchema, parseMoment } from '../../shared/domain/moment.ts';
import { type Money, parseMoney } from '../../shared/domain/money.ts';

/** Options by name: text, true for a flag, or a list of texts. */
export type OptionValues = ReadonlyMap<string, string | true | readonly string[]>;

/** The words of one call, read and checked as the command asks for them. Throws AppErrors of wrong usage. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #options: OptionValues;

  constructor(positionals: readonly string[], options: OptionValues) {
    this.positionals = positionals;
    this.#options = options;
  }

  /** A positional that the command declares as required. */
  positional(index: number): string {
    const word = this.positionals[index];
    if (word === undefined) throw new Error(`Positional ${index} is not declared as required`);
    return word;
  }

  flag(name: string): boolean {
    return this.#options.get(name) === true;
  }

  text(name: string): string | undefined {
    const value = this.#options.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A text of at most so many characters. */
  limited(name: string, max: number): string | undefined {
    const value = this.text(name);
    if (value === undefined || value.length <= max) return value;
    throw new AppError('text-too-long', { file: `--${name}`, chars: value.length, max });
  }

  list(name: string): readonly string[] {
    const value = this.#options.get(name);
    return typeof value === 'object' ? value : [];
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new AppError('option-missing', { option: `--${name}` });
    return value;
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const refusal = {
      code: 'option-not-allowed',
      params: { allowed: allowed.join(', ') },
    } as const;
    return this.#read(name, (text) => allowed.find((one) => one === text), refusal);
  }

  requiredChoice<T extends string>(name: string, allowed: readonly T[]): T {
    this.required(name);
    const chosen = this.choice(name, allowed);
    if (chosen === undefined) throw new Error(`--${name} was checked and is missing`);
    return chosen;
  }

  date(name: string): string | undefined {
    return this.#read(name, (text) => PlainDateSchema.safeParse(text).data, {
      code: 'option-not-a-date',
    });
  }

  requiredDate(name: string): string {
    this.required(name);
    const date = this.date(name);
    if (date === undefined) throw new Error(`--${name} was checked and is missing`);
    return date;
  }

  moment(name: string): Moment | undefined {
    return this.#read(name, parseMoment, { code: 'option-not-a-time' });
  }

  requiredMoment(name: string): Moment {
    this.required(name);
    const moment = this.moment(name);
    if (moment === undefined) throw new Error(`--${name} was checked and is missing`);
    return moment;
  }

  amount(name: string): Money | undefined {
    const amount = this.#read(name, parseMoney, { code: 'option-not-an-amount' });
    if (amount === undefined || amount.minor >= 0) return amount;
    throw new AppError('option-amount-negative', {
      option: `--${name}`,
      value: this.required(name),
    });
  }

  /** A whole number from 0. */
  count(name: string): number | undefined {
    const read = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
    return this.#read(name, read, { code: 'option-not-a-number' });
  }

  #read<T>(name: string, read: (text: string) => T | undefined, refusal: Refusal): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = read(value);
    if (found !== undefined) return found;
    throw new AppError(refusal.code, { option: `--${name}`, value, ...refusal.params });
  }
}

type Refusal = Readonly<{
  code:
    | 'option-not-allowed'
    | 'option-not-a-date'
    | 'option-not-a-time'
    | 'option-not-an-amount'
    | 'option-not-a-number';
  params?: Readonly<Record<string, string>>;
}>;
