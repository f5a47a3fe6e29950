import type { Table, TableRow } from '../tables/table.ts';
import { foldName } from '../tracking/columns.ts';
import { orderFormats } from './formats.ts';
import type { OrderField, OrderFormat } from './orderFormat.ts';

/** Rows above the names of the columns that a list may have: a title, the shop, the dates asked for. */
const ABOVE = 40;

/** Where the columns of a list are named, and which list it is. */
export type FoundHeader = Readonly<{ format: OrderFormat; names: readonly string[]; at: number }>;

const namesOf = ({ cells }: TableRow) => cells.map(foldName);

const matches = ({ signatures }: OrderFormat, names: ReadonlySet<string>) =>
  signatures.some((signature) => signature.every((name) => names.has(name)));

const fieldsNamed = ({ columns }: OrderFormat): ReadonlySet<string> =>
  new Set(Object.values(columns).flat());

/** How many columns of a row a format knows; a format that is no list of orders counts before all others. */
function scoreOf(format: OrderFormat, names: readonly string[]): number {
  if (!matches(format, new Set(names))) return 0;
  if (format.notOrders) return names.length + 1;
  const known = fieldsNamed(format);
  return names.filter((name) => known.has(name)).length;
}

/** Finds the row that names the columns. `wanted` allows one platform or format only, `auto` all. */
export function findHeader({ rows }: Table, wanted: string): FoundHeader | undefined {
  const formats = orderFormats.filter(
    ({ id, platform }) => wanted === 'auto' || wanted === id || wanted === platform,
  );
  const found = rows.slice(0, ABOVE).flatMap((row, at) => {
    const names = namesOf(row);
    return formats.map((format) => ({ format, names, at, score: scoreOf(format, names) }));
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (one.score > (best?.score ?? 0) ? one : best),
    undefined,
  );
}

/** The row that looks most like names of columns, to be shown when the list is none that is known. */
export function likelyHeader({ rows }: Table): readonly string[] {
  const top = rows.slice(0, ABOVE);
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length;
  const widest = Math.max(0, ...top.map(filled));
  return top.find((row) => filled(row) === widest)?.cells.filter((cell) => cell !== '') ?? [];
}

/** For each field the places of its columns, the first asked first. */
export type FieldPlaces = Readonly<Partial<Record<OrderField, readonly number[]>>>;

const placesOf = (names: readonly string[], wanted: readonly string[]) =>
  wanted.map((name) => names.indexOf(name)).filter((at) => at >= 0);

/** Where the fields of a format stand in a list with these names. */
export function fieldPlaces(
  { columns, totalParts = [] }: OrderFormat,
  names: readonly string[],
): FieldPlaces {
  const entries = Object.entries(columns).map(([field, wanted]) => [
    field,
    placesOf(names, wanted),
  ]);
  return { ...Object.fromEntries(entries), totalPart: placesOf(names, totalParts).slice(0, 1) };
}

/** The sets of columns that make up an address. */
export const addressPlaces = (
  { addresses = [] }: OrderFormat,
  names: readonly string[],
): readonly (readonly number[])[] =>
  addresses.flatMap((set) => {
    // Without its first column, the street, a set is only a rest of another one.
    if (!names.includes(set[0] ?? '')) return [];
    return [placesOf(names, set)];
  });
