import Papa from 'papaparse';
import { readPieces } from './checkEvent.ts';
import { type Column, columnOf } from './columns.ts';
import { dateOrderOf } from './dateOrder.ts';
import type { DateOrder, ReadEvent, RefusedLine, TrackingRecord } from './trackingRecord.ts';

type Row = Readonly<{ line: number; cells: Readonly<Partial<Record<Column, string>>> }>;

/** Cells by what their column says; of two columns that say the same the first filled one counts. */
function cellsOf(
  columns: readonly (Column | undefined)[],
  values: readonly string[],
): Row['cells'] {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) {
    const value = values[index]?.trim();
    if (column && value && cells[column] === undefined) cells[column] = value;
  }
  return cells;
}

const linesIn = (values: readonly string[]) =>
  1 + values.reduce((sum, value) => sum + value.split(/\r\n|[\r\n]/).length - 1, 0);

function rowsOf(table: readonly (readonly string[])[], columns: readonly (Column | undefined)[]) {
  const rows: Row[] = [];
  let line = 1;
  for (const [index, values] of table.entries()) {
    if (index > 0 && values.some((value) => value.trim() !== ''))
      rows.push({ line, cells: cellsOf(columns, values) });
    line += linesIn(values);
  }
  return rows;
}

const timeOf = ({ datetime = '', date = '', time = '' }: Row['cells']): string =>
  datetime || `${date} ${time}`;

const placeOf = ({ place, city, region, country }: Row['cells']): string =>
  place ?? [city, region, country].filter(Boolean).join(', ');

type Group = { carrier?: string; number?: string; events: ReadEvent[]; refused: RefusedLine[] };

function groupOf(groups: Map<string, Group>, { carrier, number }: Row['cells']): Group {
  const key = `${number ?? ''}\n${carrier ?? ''}`;
  const group = groups.get(key) ?? {
    ...(carrier && { carrier }),
    ...(number && { number: number.replace(/\s/g, '') }),
    events: [],
    refused: [],
  };
  groups.set(key, group);
  return group;
}

/** Header columns, with a lone time column taken for date and time together when no other holds a date. */
function columnsOf(header: readonly string[]): readonly (Column | undefined)[] {
  const columns = header.map(columnOf);
  if (columns.includes('date') || columns.includes('datetime')) return columns;
  return columns.map((column) => (column === 'time' ? 'datetime' : column));
}

const isTable = (columns: readonly (Column | undefined)[]) =>
  (columns.includes('datetime') || columns.includes('date')) && columns.includes('text');

/**
 * Reads a table of tracking events by the names of its columns, whichever separator it uses; one record for
 * each number in it. Undefined when the first line is not a header with a time and words.
 */
export function parseCsv(
  text: string,
  given: DateOrder | undefined,
): readonly TrackingRecord[] | undefined {
  const [first = ''] = text.split(/\r\n|[\r\n]/, 1);
  const { data, meta } = Papa.parse<string[]>(first);
  const header = data[0] ?? [];
  const columns = columnsOf(header);
  if (header.length < 2 || !isTable(columns)) return undefined;
  const rows = rowsOf(Papa.parse<string[]>(text, { delimiter: meta.delimiter }).data, columns);
  const order = given ?? dateOrderOf(rows.map(({ cells }) => timeOf(cells)));
  const groups = new Map<string, Group>();
  for (const { line, cells } of rows) {
    const group = groupOf(groups, cells);
    const { zone, code, text: words = '' } = cells;
    const event = readPieces(
      { datetime: timeOf(cells), zone, text: words, place: placeOf(cells), code },
      order,
    );
    if ('params' in event) group.refused.push({ line, error: event });
    else group.events.push(event);
  }
  return [...groups.values()];
}
