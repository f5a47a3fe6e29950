import { assertNever } from '../../../../shared/assertNever.ts';
import type { DossierPlan, Exhibit, ExhibitGroup } from '../../../../shared/dossier/dossierPlan.ts';
import type { DossierWords } from '../../../../shared/dossier/dossierWords.ts';
import type { PageFlow, Piece } from './PageFlow.ts';
import type { Density } from './page.ts';
import { type PhotoExhibit, type PhotoRow, type PixelSize, photoRows } from './photos.ts';
import { stack, type Typesetter } from './Typesetter.ts';
import { addTable } from './table.ts';
import { messagesTable, trackingTable } from './tables.ts';

/** Space under an exhibit and between paragraphs, in points. */
const SPACE = 12;

/** What the exhibits are set with. */
export type Setting = Readonly<{
  flow: PageFlow;
  type: Typesetter;
  density: Density;
  words: DossierWords;
  sizeOf: (itemId: string) => PixelSize;
}>;

/** The pages of the flow, counted from 1, on which an exhibit begins and ends. */
export type Place = Readonly<{ label: string; page: number; lastPage: number }>;

function headed(pieces: readonly Piece[], { flow }: Setting): number {
  const piece = stack(pieces, 4);
  const page = flow.pageFor(piece.height);
  flow.add(piece, SPACE / 2);
  return page;
}

function exhibitHead(exhibit: Exhibit, { type, density, flow }: Setting): Piece {
  const size = density.tableSize + 1;
  return type.piece(`${exhibit.label} · ${exhibit.title}`, { size, bold: true }, flow.width);
}

/** Room that a table's head and first lines need under its heading, so that no heading stands alone. */
const TABLE_START = 70;

function addTableExhibit(exhibit: Exhibit, before: readonly Piece[], setting: Setting): number {
  const { flow, type, density, words } = setting;
  const { content } = exhibit;
  if (flow.left < TABLE_START + before.reduce((sum, { height }) => sum + height, 0)) flow.newPage();
  const note = content.kind === 'tracking' && content.note ? [content.note] : [];
  const small = note.map((text) => type.piece(text, { size: density.tableSize - 1 }, flow.width));
  const page = headed([...before, exhibitHead(exhibit, setting), ...small], setting);
  const size = density.tableSize;
  if (content.kind === 'tracking')
    addTable(flow, trackingTable(content.rows, flow.width, size, type, words));
  if (content.kind === 'messages')
    addTable(flow, messagesTable(content.rows, flow.width, size, type, words));
  flow.skip(SPACE);
  return page;
}

function addTextExhibit(
  exhibit: Exhibit,
  text: string,
  before: readonly Piece[],
  setting: Setting,
) {
  const { flow, type, density } = setting;
  const page = headed([...before, exhibitHead(exhibit, setting)], setting);
  const row = [type.block(text, { size: density.tableSize }, flow.width)];
  addTable(flow, { columns: [0], head: [], rows: [row] });
  return page;
}

function addPlaceholder(
  exhibit: Exhibit,
  note: string,
  before: readonly Piece[],
  setting: Setting,
): number {
  const { flow, type, density } = setting;
  const size = density.tableSize;
  const inner = stack(
    [exhibitHead(exhibit, setting), type.piece(note, { size }, flow.width - 16)],
    4,
  );
  const details = type.piece(exhibit.details, { size: Math.max(7, size - 1) }, flow.width - 16);
  const content = stack([inner, details], 4);
  const framed: Piece = {
    marks: [
      { kind: 'frame', x: 0, y: 0, width: flow.width, height: content.height + 16 },
      ...content.marks.map((mark) => ({ ...mark, x: mark.x + 8, y: mark.y + 8 })),
    ],
    height: content.height + 16,
  };
  return headed([...before, framed], setting);
}

/** Room for the caption of a photo, in points. */
const CAPTION = 60;
/** A photo is not made lower than this for the sake of a page, in points. */
const LOWEST = 318;

/** Rows of photos; where a page is begun but has much room left, its first photo is as high as that. */
function rowsOf(
  photos: readonly PhotoExhibit[],
  before: readonly Piece[],
  { flow, type, density }: Setting,
): readonly PhotoRow[] {
  const headings = before.reduce((sum, { height }) => sum + height + 4, 0);
  const photoHeight = flow.left - headings - CAPTION;
  const isLowered = !flow.atTop && photoHeight < density.photoHeight && photoHeight >= LOWEST;
  const count = isLowered ? 1 : 0;
  return [
    ...photoRows(photos.slice(0, count), flow.width, type, { ...density, photoHeight }),
    ...photoRows(photos.slice(count), flow.width, type, density),
  ];
}

function addPhotos(
  photos: readonly PhotoExhibit[],
  before: readonly Piece[],
  setting: Setting,
): readonly Place[] {
  const rows = rowsOf(photos, before, setting);
  return rows.flatMap(({ piece, labels }, index) => {
    const page = headed(index === 0 ? [...before, piece] : [piece], setting);
    return labels.map((label) => ({ label, page, lastPage: page }));
  });
}

/** Consecutive photos are set together; every other exhibit by itself. */
function runsOf(exhibits: readonly Exhibit[]): readonly (readonly Exhibit[])[] {
  const runs: Exhibit[][] = [];
  for (const exhibit of exhibits) {
    const last = runs.at(-1);
    if (exhibit.content.kind === 'photo' && last?.[0]?.content.kind === 'photo') last.push(exhibit);
    else runs.push([exhibit]);
  }
  return runs;
}

function addRun(run: readonly Exhibit[], before: readonly Piece[], setting: Setting) {
  const photos = run.flatMap((exhibit) =>
    exhibit.content.kind === 'photo'
      ? [
          {
            exhibit,
            itemId: exhibit.content.item.id,
            size: setting.sizeOf(exhibit.content.item.id),
          },
        ]
      : [],
  );
  const [exhibit] = run;
  if (!exhibit || photos.length > 0) return addPhotos(photos, before, setting);
  const page = addSingle(exhibit, before, setting);
  return [{ label: exhibit.label, page, lastPage: setting.flow.page }];
}

function addSingle(exhibit: Exhibit, before: readonly Piece[], setting: Setting): number {
  const { content } = exhibit;
  switch (content.kind) {
    case 'tracking':
    case 'messages':
      return addTableExhibit(exhibit, before, setting);
    case 'text':
      return addTextExhibit(exhibit, content.text, before, setting);
    case 'placeholder':
      return addPlaceholder(exhibit, content.note, before, setting);
    case 'photo':
      throw new Error('Photos are set in rows');
    default:
      return assertNever(content);
  }
}

function groupHead(group: ExhibitGroup, { type, density, flow }: Setting): Piece {
  const size = density.tableSize + 4;
  const piece = type.piece(`${group.letter}. ${group.heading}`, { size, bold: true }, flow.width);
  return { ...piece, height: piece.height + 4 };
}

function addGroup(group: ExhibitGroup, setting: Setting): readonly Place[] {
  setting.flow.skip(SPACE);
  return runsOf(group.exhibits).flatMap((run, index) =>
    addRun(run, index === 0 ? [groupHead(group, setting)] : [], setting),
  );
}

/** Sets all exhibits into the flow, group after group, and says on which pages each stands. */
export function addExhibits(plan: DossierPlan, setting: Setting): readonly Place[] {
  return plan.groups.flatMap((group) => addGroup(group, setting));
}
