import type { DossierPlan } from '../../../../shared/dossier/dossierPlan.ts';
import type { DossierTimeline } from '../../../../shared/dossier/dossierTimeline.ts';
import type { DossierWords } from '../../../../shared/dossier/dossierWords.ts';
import { citeText, type PageOf } from './cite.ts';
import { addExhibits, type Place } from './exhibitPages.ts';
import { addFileList } from './fileList.ts';
import { PageFlow, type Piece } from './PageFlow.ts';
import type { Density, LaidOutDossier, Mark, Paper } from './page.ts';
import type { PixelSize } from './photos.ts';
import { summaryPieces } from './summaryPage.ts';
import type { Typesetter } from './Typesetter.ts';
import type { Wording } from './timeline/lanePiece.ts';
import { timelinePiece, wordings } from './timeline/timelinePiece.ts';

/** What a layout needs besides the plan. */
export type LayoutInput = Readonly<{
  paper: Paper;
  density: Density;
  type: Typesetter;
  words: DossierWords;
  sizeOf: (itemId: string) => PixelSize;
}>;

const SECTION_SPACE = 12;
const LINE_SPACE = 3;

function setSummary(plan: DossierPlan, size: number, pageOf: PageOf, input: LayoutInput): PageFlow {
  const flow = new PageFlow(input.paper);
  const cite = (labels: readonly string[]) => citeText(labels, pageOf, input.words);
  for (const section of summaryPieces(plan, cite, flow.width, size, input.type))
    section.forEach((piece, index) => {
      flow.add(piece, index === section.length - 1 ? SECTION_SPACE : LINE_SPACE);
    });
  return flow;
}

/** The summary in the largest size in which it takes one page; in the smallest where none does. */
function fitSummary(plan: DossierPlan, pageOf: PageOf, input: LayoutInput): PageFlow {
  const largest = input.density.summarySize;
  const sizes = [largest, largest - 1, largest - 2, largest - 3].filter((size) => size >= 9);
  const tries = sizes.map((size) => () => setSummary(plan, size, pageOf, input));
  let flow = new PageFlow(input.paper);
  for (const set of tries) {
    flow = set();
    if (flow.pages.length <= 1) return flow;
  }
  return flow;
}

/** The labels of the exhibits that stand, wholly or in part, on a page. */
const labelsOn = (page: number, places: readonly Place[]): readonly string[] =>
  places.flatMap((place) => (place.page <= page && page <= place.lastPage ? place.label : []));

function stamps(
  plan: DossierPlan,
  page: number,
  pages: number,
  labels: readonly string[],
  input: LayoutInput,
): readonly Mark[] {
  const { paper, type, words } = input;
  const width = paper.width - 2 * paper.margin;
  const style = { size: 8, color: '#444444' };
  const [first] = labels;
  const last = labels.at(-1);
  const named = first === last ? first : `${first} – ${last}`;
  const right = type.block(
    [named && words('exhibits', { labels: named }), words('page', { page, pages })]
      .filter(Boolean)
      .join(' · '),
    style,
    width / 2,
  );
  const widest = Math.max(...right.lines.map((line) => line.width));
  return [
    {
      kind: 'text',
      block: type.block(plan.reference, style, width / 2 - 10),
      x: paper.margin,
      y: paper.stamp,
    },
    { kind: 'text', block: right, x: paper.margin + width - widest, y: paper.stamp },
  ];
}

function outlineOf(
  plan: DossierPlan,
  { exhibitPages, listPage }: Pick<Composed, 'exhibitPages' | 'listPage'>,
  summary: string,
) {
  const groups = plan.groups.flatMap((group) => {
    const page = exhibitPages.get(group.exhibits[0]?.label ?? '');
    return page === undefined ? [] : [{ title: `${group.letter}. ${group.heading}`, page }];
  });
  const list =
    plan.list && listPage !== undefined ? [{ title: plan.list.heading, page: listPage }] : [];
  return [{ title: summary, page: 1 }, ...groups, ...list];
}

type Drawing = Readonly<{ piece: Piece; place: 'under-summary' | 'over-exhibits' }>;

/** Whether a drawing has room under the summary; the summary keeps its size. */
const hasRoom = (summary: PageFlow, { height }: Piece): boolean => height <= summary.left;

/** The exhibits and their list behind the `offset` pages of the summary, and on which pages they stand. */
function setExhibits(
  plan: DossierPlan,
  drawing: Drawing | undefined,
  offset: number,
  input: LayoutInput,
) {
  const flow = new PageFlow(input.paper);
  if (drawing?.place === 'over-exhibits') flow.add(drawing.piece, SECTION_SPACE);
  const places = addExhibits(plan, { ...input, flow }).map(({ label, page, lastPage }) => ({
    ...{ label, page: page + offset, lastPage: lastPage + offset },
  }));
  const exhibitPages = new Map(places.map(({ label, page }) => [label, page]));
  const { list } = plan;
  const listPage =
    list && addFileList(list, (label) => exhibitPages.get(label), { ...input, flow }) + offset;
  return { flow, places, exhibitPages, listPage };
}

function compose(plan: DossierPlan, drawing: Drawing | undefined, input: LayoutInput) {
  const offset = fitSummary(plan, () => 99, input).pages.length;
  const { flow, ...exhibits } = setExhibits(plan, drawing, offset, input);
  const { exhibitPages } = exhibits;
  const summary = fitSummary(plan, (label) => exhibitPages.get(label), input);
  if (drawing?.place === 'under-summary') {
    if (!hasRoom(summary, drawing.piece)) return undefined;
    summary.add(drawing.piece);
  }
  return { bodies: [...summary.pages, ...flow.pages], ...exhibits };
}

type Composed = NonNullable<ReturnType<typeof compose>>;

/**
 * The drawing at the foot of the summary where it has room there, with fewer words if need be, else on top of the page
 * after it.
 */
function composeDrawn(plan: DossierPlan, timeline: DossierTimeline, input: LayoutInput) {
  const { paper, density, type } = input;
  const width = paper.width - 2 * paper.margin;
  const draw = (wording: Wording) => timelinePiece(timeline, { width, density, type, wording });
  const summary = fitSummary(plan, () => 99, input);
  const piece = wordings.map(draw).find((one) => hasRoom(summary, one));
  const first = piece && compose(plan, { piece, place: 'under-summary' }, input);
  if (first) return first;
  return compose(plan, { piece: draw(wordings[0]), place: 'over-exhibits' }, input);
}

function composeAll(plan: DossierPlan, input: LayoutInput): Composed {
  const { timeline } = plan;
  const composed = timeline ? composeDrawn(plan, timeline, input) : compose(plan, undefined, input);
  if (!composed) throw new Error('A dossier was set without its pages');
  return composed;
}

/** Sets a plan in pages: the summary first, the story as a drawing, then the exhibits; every page is stamped. */
export function layoutDossier(plan: DossierPlan, input: LayoutInput): LaidOutDossier {
  const { bodies, places, exhibitPages, listPage } = composeAll(plan, input);
  const stamped = (page: number) =>
    stamps(plan, page, bodies.length, labelsOn(page, places), input);
  return {
    paper: input.paper,
    pages: bodies.map((marks, index) => ({ marks: [...stamped(index + 1), ...marks] })),
    outline: outlineOf(plan, { exhibitPages, listPage }, input.words('summary')),
    exhibitPages,
    hasTimeline: plan.timeline !== undefined,
  };
}
