import type { FileList, FileRow } from '../../../../shared/dossier/dossierPlan.ts';
import type { PageOf } from './cite.ts';
import type { Setting } from './exhibitPages.ts';
import { stack, type Typesetter } from './Typesetter.ts';
import { addTable, columnsOf, type Row } from './table.ts';

/** Shares of the width: label, title and file, page, hash. */
const SHARES = [8, 32, 7, 64] as const;
/** Sizes of the type, in points; 64 of the widest digits of a hash stand on one line. */
const SIZE = 8;
const HASH_SIZE = 7;
const QUIET = '#444444';

/** Room that the heading, the note and some lines need, in points; with less the list begins a page. */
const START = 160;

function rowOf(
  row: FileRow,
  page: number | undefined,
  widths: readonly number[],
  type: Typesetter,
): Row {
  const [label = 0, title = 0, number = 0, hash = 0] = widths;
  const size = SIZE;
  const named = row.file === undefined ? row.title : `${row.title}\n${row.file}`;
  const proof = [row.sha256, row.takenIn].filter((line) => line !== undefined).join('\n');
  return [
    type.block(row.label, { size, bold: true }, label),
    type.block(named, { size }, title),
    type.block(page === undefined ? '' : String(page), { size }, number),
    proof === '' ? undefined : type.block(proof, { size: HASH_SIZE, color: QUIET }, hash),
  ];
}

/** Puts the list of exhibits and their files into the flow, behind the exhibits whose pages it names. */
export function addFileList(list: FileList, pageOf: PageOf, setting: Setting): number {
  const { flow, type, density, words } = setting;
  const columns = columnsOf(SHARES, flow.width);
  const widths = columns.map(({ width }) => width);
  if (flow.left < START) flow.newPage();
  flow.skip(12);
  const heading = type.piece(list.heading, { size: density.tableSize + 4, bold: true }, flow.width);
  const note = type.piece(list.note, { size: density.tableSize }, flow.width);
  flow.add(stack([heading, note], 4), 6);
  const { page } = flow;
  const head = (['exhibit', 'title', 'page', 'hash'] as const).map((name, index) =>
    type.block(words(`column.${name}`), { size: SIZE, bold: true }, widths[index] ?? 0),
  );
  addTable(flow, {
    ...{ columns: columns.map(({ x }) => x), head },
    rows: list.rows.map((row) => rowOf(row, pageOf(row.label), widths, type)),
  });
  return page;
}
