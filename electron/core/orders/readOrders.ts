import { AppError } from '../../../shared/appError.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { foldName } from '../tracking/columns.ts';
import type { DateOrder } from '../tracking/trackingRecord.ts';
import {
  addressPlaces,
  type FieldPlaces,
  type FoundHeader,
  fieldPlaces,
  findHeader,
  likelyHeader,
} from './findHeader.ts';
import { isSale } from './isSale.ts';
import type { OrderField } from './orderFormat.ts';
import type { IgnoredWhy, OrderReading } from './orderReading.ts';
import { OrderRow } from './orderRow.ts';
import { currencyIn, decimalSignOf } from './readAmount.ts';
import { orderOfDates } from './readOrderDate.ts';
import { type ListHabits, type RowOrder, readRow } from './readRow.ts';
import { toDocument } from './toDocument.ts';

/** What is said beside a list: its format (`auto` when it is told by its columns), and how it writes dates. */
export type ReadOptions = Readonly<{
  format: string;
  dates?: DateOrder | undefined;
  carrierOf: (number: string) => string;
}>;

/** How many rows are shown as they stand in the file. */
const SAMPLE = 5;

/** Columns that are shown at most; a sheet of a thousand is none that a person reads. */
const SHOWN = 80;

const AMOUNTS = ['total', 'totalPart', 'price', 'linePrice'] as const;
const DATES = ['orderedAt', 'paidAt', 'shippedAt', 'promisedOn'] as const;

/** A row that fills none of these says nothing of an order: a sum, the account, when it was saved. */
const TELLING: readonly OrderField[] = [
  'title',
  'total',
  'totalPart',
  'price',
  'linePrice',
  'orderedAt',
  'trackingNumber',
  'shipment',
  'sku',
];

const SUM =
  /^(?:(?:grand |sub)?totals?|sum|summe|gesamt|total général|totale|合计|总计|小计|итого)\b|^(?:合计|总计|小计|итого)/i;

function whyIgnored(row: OrderRow, { format }: FoundHeader): IgnoredWhy | undefined {
  if (!TELLING.some((field) => row.text(field) !== '')) return 'not-an-order';
  const number = row.text('orderNumber');
  if (row.row.cells.some((cell) => SUM.test(cell)) && !/\d{3}/.test(number)) return 'not-an-order';
  if (format.orderNumberIn) return format.orderNumberIn.test(number) ? undefined : 'not-a-sale';
  return format.isPaymentList && !isSale(row) ? 'not-a-sale' : undefined;
}

/** Currencies by order number, for the rows of an order that leave it out; the only one of a list is that of all. */
function currenciesOf(rows: readonly OrderRow[]): ListHabits['currencyOf'] {
  const named = rows.flatMap((row) => {
    const currency = currencyIn(row.text('currency'));
    return currency ? [[row.text('orderNumber'), currency] as const] : [];
  });
  const byOrder = new Map(named.toReversed());
  const all = [...new Set(byOrder.values())];
  const only = all.length === 1 ? all[0] : undefined;
  return (row) => byOrder.get(row.text('orderNumber')) ?? only;
}

const fieldAt = (places: FieldPlaces, at: number): string | undefined =>
  Object.entries(places).find(([, all]) => all.includes(at))?.[0];

function requireOrders(table: Table, wanted: string, file: string): FoundHeader {
  const found = findHeader(table, wanted);
  if (found?.format.notOrders)
    throw new AppError('orders-other-list', { file, kind: found.format.notOrders });
  if (found) return found;
  const columns = likelyHeader(table).slice(0, 12).join(', ').slice(0, 300);
  if (wanted !== 'auto' && findHeader(table, 'auto'))
    throw new AppError('orders-other-format', { file, format: wanted, columns });
  throw new AppError('orders-format-unknown', { file, columns });
}

type Sorted = Readonly<{
  orders: ReadonlyMap<string, { line: number; rows: [RowOrder, ...RowOrder[]] }>;
  refused: OrderReading['refused'];
  ignored: OrderReading['ignored'];
}>;

function sortRows(rows: readonly OrderRow[], header: FoundHeader, habits: ListHabits): Sorted {
  const orders = new Map<string, { line: number; rows: [RowOrder, ...RowOrder[]] }>();
  const refused: OrderReading['refused'] = [];
  const ignored: OrderReading['ignored'] = [];
  for (const row of rows) {
    const why = whyIgnored(row, header);
    if (why) {
      ignored.push({ line: row.line, why });
      continue;
    }
    try {
      const read = readRow(row, habits);
      const known = orders.get(read.orderNumber);
      if (known) known.rows.push(read);
      else orders.set(read.orderNumber, { line: row.line, rows: [read] });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ line: row.line, error: error.toData() });
    }
  }
  return { orders, refused, ignored };
}

function columnsOf(
  { cells }: TableRow,
  places: FieldPlaces,
  addresses: readonly (readonly number[])[],
) {
  return cells.slice(0, SHOWN).map((name, at) => {
    const field = fieldAt(places, at) ?? (addresses.some((set) => set.includes(at)) && 'address');
    return { name, ...(field && { field }) };
  });
}

/**
 * Reads an order list: which platform wrote it, and what each of its orders says. Rows that cannot be read are named,
 * those that are no orders too. `file` names it in errors.
 *
 * @throws AppError `orders-format-unknown`, `orders-other-format`, `orders-other-list`.
 */
export function readOrders(table: Table, file: string, options: ReadOptions): OrderReading {
  const header = requireOrders(table, options.format, file);
  const { format, names, at } = header;
  const [places, addresses] = [fieldPlaces(format, names), addressPlaces(format, names)];
  const heading = table.rows[at] ?? { line: 1, cells: [] };
  const below = table.rows.slice(at + 1);
  // A list that was put together from several repeats its names.
  const data = below.filter(({ cells }) => cells.map(foldName).join('\n') !== names.join('\n'));
  const rows = data.map((row) => new OrderRow(row, places, heading.cells, addresses));
  const cellsOf = (fields: readonly OrderField[]) =>
    rows.flatMap((row) => fields.map((field) => row.text(field)).filter((cell) => cell !== ''));
  const decimal = decimalSignOf(cellsOf(AMOUNTS));
  const dates = options.dates ?? orderOfDates(cellsOf(DATES), format.dates);
  const { orders, refused, ignored } = sortRows(rows, header, {
    format,
    decimal,
    dates,
    currencyOf: currenciesOf(rows),
  });
  const documents: OrderReading['orders'] = [];
  for (const { line, rows: all } of orders.values())
    try {
      documents.push({ line, document: toDocument(all, format, options.carrierOf) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ line, error: error.toData() });
    }
  return {
    format: format.id,
    encoding: table.encoding,
    columns: columnsOf(heading, places, addresses),
    headerLine: heading.line,
    sample: data
      .slice(0, SAMPLE)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, SHOWN) })),
    orders: documents,
    refused: refused.sort((one, other) => one.line - other.line),
    ignored,
  };
}
