import type { TableRow } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of articles inside an order, as shop systems name them in what their programs answer. */
const ARTICLES = ['line_items', 'lineitems', 'items', 'orderitems', 'products'];

/** Lists of orders inside an answer. */
const LISTS = ['orders', 'orderitems', 'data', 'results'];

/** How deep an answer may be nested. */
const DEEPEST = 6;

function entriesNamed(record: Json, names: readonly string[]): readonly Json[] | undefined {
  for (const [name, value] of Object.entries(record))
    if (names.includes(name.toLowerCase()) && Array.isArray(value)) return value.filter(isRecord);
  return undefined;
}

function ordersIn(value: unknown, depth = 0): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value) || depth > DEEPEST) return [];
  const { payload } = value;
  if (isRecord(payload)) return ordersIn(payload, depth + 1);
  const { [ARTICLES[0] ?? '']: articles } = value;
  const listed = articles === undefined ? entriesNamed(value, LISTS) : undefined;
  const { AmazonOrderId: number } = value;
  return (
    listed?.map((one) => (number === undefined ? one : { AmazonOrderId: number, ...one })) ?? [
      value,
    ]
  );
}

type Flat = Readonly<Record<string, string>>;

const textOf = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** `{billing: {city: 'Oslo'}}` is `{'billing.city': 'Oslo'}`; lists are left out. */
function flatten(record: Json, prefix: string, depth = 0): Flat {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    const text = textOf(value);
    if (text !== undefined) flat[`${prefix}${name}`] = text.trim();
    else if (isRecord(value) && depth < DEEPEST)
      Object.assign(flat, flatten(value, `${prefix}${name}.`, depth + 1));
  }
  return flat;
}

function recordsOf(order: Json): readonly Flat[] {
  const own = flatten(order, '');
  const articles = entriesNamed(order, ARTICLES) ?? [];
  if (articles.length === 0) return [own];
  return articles.map((article) => ({ ...own, ...flatten(article, 'lineitem.') }));
}

/**
 * Orders as the programs of shop systems answer them, as a table: one row for each article, a name such as
 * `billing.city` over each column. `line` is the place of the order in its list, and 1 for the names.
 */
export function readJsonTable(content: unknown): readonly TableRow[] {
  const records = ordersIn(content).map(recordsOf);
  const names = [...new Set(records.flat().flatMap((record) => Object.keys(record)))];
  const rows = records.flatMap((articles, index) =>
    articles.map((record) => ({
      line: index + 1,
      cells: names.map((name) => record[name] ?? ''),
    })),
  );
  return [{ line: 1, cells: names }, ...rows];
}
