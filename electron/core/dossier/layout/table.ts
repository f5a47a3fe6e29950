import { splitBlock, type TextBlock } from '../text/layoutText.ts';
import type { PageFlow, Piece } from './PageFlow.ts';

/** Space between columns, and above and below the text of a row, in points. */
export const COLUMN_GAP = 10;
const PADDING = 3;

/** A row of a table: one block a column. */
export type Row = readonly (TextBlock | undefined)[];

/** A table ready to flow: where each column begins, and its rows. The head is repeated on every page. */
export type Table = Readonly<{ columns: readonly number[]; head: Row; rows: readonly Row[] }>;

/** Divides a width among columns by their shares; gives where each begins and how wide it is. */
export function columnsOf(shares: readonly number[], width: number) {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const free = width - COLUMN_GAP * (shares.length - 1);
  let x = 0;
  return shares.map((share) => {
    const column = { x, width: (free * share) / whole };
    x += column.width + COLUMN_GAP;
    return column;
  });
}

function rowPiece(row: Row, columns: readonly number[], width: number): Piece {
  const height = Math.max(...row.map((block) => block?.height ?? 0)) + 2 * PADDING;
  const texts = row.flatMap((block, index) =>
    block ? [{ kind: 'text' as const, block, x: columns[index] ?? 0, y: PADDING }] : [],
  );
  return { marks: [...texts, { kind: 'rule', x: 0, y: height, width }], height };
}

/** The part of a row that fits into a height, and the rest of it. */
function splitRow(row: Row, height: number): readonly [Row, Row | undefined] {
  const parts = row.map((block) => (block ? splitBlock(block, height - 2 * PADDING) : undefined));
  const rest = parts.map((part) => part?.[1]);
  return [parts.map((part) => part?.[0]), rest.some(Boolean) ? rest : undefined];
}

/** Shortest piece of a row that is worth leaving at the foot of a page, in points. */
const SHORTEST = 60;

function addRow(flow: PageFlow, table: Table, row: Row, head: Piece): void {
  const piece = rowPiece(row, table.columns, flow.width);
  if (piece.height <= flow.left) {
    flow.add(piece);
    return;
  }
  if (flow.left < SHORTEST || piece.height + head.height <= flow.height) {
    flow.newPage();
    flow.add(head);
  }
  const [first, rest] = splitRow(row, flow.left);
  flow.add(rowPiece(first, table.columns, flow.width));
  if (rest) addRow(flow, table, rest, head);
}

/** Puts a table into the flow; a row that is longer than a page goes on over the next pages. */
export function addTable(flow: PageFlow, table: Table): void {
  const head = rowPiece(table.head, table.columns, flow.width);
  flow.add(head);
  for (const row of table.rows) addRow(flow, table, row, head);
}
