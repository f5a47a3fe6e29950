import type { MessageRow, TrackingRow } from '../../../../shared/dossier/dossierPlan.ts';
import type { DossierWords } from '../../../../shared/dossier/dossierWords.ts';
import type { Typesetter } from './Typesetter.ts';
import { columnsOf, type Row, type Table } from './table.ts';

type Column = Readonly<{ share: number; head: string }>;

/** What a cell holds, and the language whose fonts it wants. */
type Cell = Readonly<{ text: string; language?: string }>;

function makeTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  size: number,
  type: Typesetter,
): Table {
  const places = columnsOf(
    columns.map(({ share }) => share),
    width,
  );
  const set = (cells: readonly Cell[], bold: boolean): Row =>
    cells.map(({ text, language }, index) =>
      type.block(
        text,
        { size, bold, ...(language && { language }) },
        places[index]?.width ?? width,
      ),
    );
  return {
    columns: places.map(({ x }) => x),
    head: set(
      columns.map(({ head }) => ({ text: head })),
      true,
    ),
    rows: rows.map((cells) => set(cells, false)),
  };
}

/** The record of a leg: time, place, the carrier's words and, where there is one, the translation. */
export function trackingTable(
  rows: readonly TrackingRow[],
  width: number,
  size: number,
  type: Typesetter,
  words: DossierWords,
): Table {
  const translated = rows.some(({ translation }) => translation !== undefined);
  const columns: readonly Column[] = [
    { share: 26, head: words('column.when') },
    { share: 18, head: words('column.place') },
    { share: translated ? 33 : 56, head: words('column.event') },
    ...(translated ? [{ share: 33, head: words('column.translation') }] : []),
  ];
  const cells = rows.map((row) => [
    { text: row.when },
    { text: row.place },
    { text: row.text },
    ...(translated ? [{ text: row.translation ?? '' }] : []),
  ]);
  return makeTable(columns, cells, width, size, type);
}

/** The message log: time, sender and channel, the original and, where there is one, the translation. */
export function messagesTable(
  rows: readonly MessageRow[],
  width: number,
  size: number,
  type: Typesetter,
  words: DossierWords,
): Table {
  const translated = rows.some(({ translation }) => translation !== undefined);
  const columns: readonly Column[] = [
    { share: 24, head: words('column.when') },
    { share: 16, head: words('column.from') },
    { share: translated ? 35 : 66, head: words('column.message') },
    ...(translated ? [{ share: 35, head: words('column.translation') }] : []),
  ];
  const cells = rows.map((row) => [
    { text: row.when },
    { text: row.channel ? `${row.from}\n${row.channel}` : row.from },
    { text: row.text, ...(row.language && { language: row.language }) },
    ...(translated ? [{ text: row.translation ?? '' }] : []),
  ]);
  return makeTable(columns, cells, width, size, type);
}
