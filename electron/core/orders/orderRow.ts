import type { TableRow } from '../tables/table.ts';
import type { FieldPlaces } from './findHeader.ts';
import type { OrderField } from './orderFormat.ts';
import { isNothing } from './readAmount.ts';

/** `="3058"` and `'3058`: how exports keep Excel from taking a number for an amount. */
const plain = (cell: string) =>
  cell
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=\d)/, '')
    .trim();

/** What a cell holds, without the signs around it; an empty text when it holds nothing. */
export function cellAt({ cells }: TableRow, at: number): string {
  const text = plain(cells[at] ?? '');
  return isNothing(text) ? '' : text;
}

/** A row of an order list whose cells are asked for by field. */
export class OrderRow {
  readonly row: TableRow;
  readonly #places: FieldPlaces;
  readonly #names: readonly string[];
  readonly #addresses: readonly (readonly number[])[];

  constructor(
    row: TableRow,
    places: FieldPlaces,
    names: readonly string[],
    addresses: readonly (readonly number[])[],
  ) {
    this.row = row;
    this.#places = places;
    this.#names = names;
    this.#addresses = addresses;
  }

  get line(): number {
    return this.row.line;
  }

  /** The first filled cell of a field; empty when there is none. */
  text(field: OrderField): string {
    const at = this.#placeOf(field);
    return at === undefined ? '' : cellAt(this.row, at);
  }

  /** The name of the column of which `text` is, as the list writes it. */
  nameOf(field: OrderField): string {
    return this.#names[this.#placeOf(field) ?? -1] ?? field;
  }

  /** The address in one line, from the first set of columns whose street is filled. */
  address(): string {
    const cells = this.#addresses.map((set) => set.map((at) => cellAt(this.row, at)));
    const filled = cells.find(([street]) => street !== '' && street !== undefined) ?? [];
    return filled.filter((cell) => cell !== '').join(', ');
  }

  #placeOf(field: OrderField): number | undefined {
    return this.#places[field]?.find((at) => cellAt(this.row, at) !== '');
  }
}
