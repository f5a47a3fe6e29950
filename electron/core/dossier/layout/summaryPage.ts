import type {
  CitedLine,
  DossierPlan,
  SummarySection,
} from '../../../../shared/dossier/dossierPlan.ts';
import type { Piece } from './PageFlow.ts';
import { stack, type Typesetter } from './Typesetter.ts';

/** Exhibits and their pages, as the summary names them in brackets. */
export type Cite = (labels: readonly string[]) => string;

const FACT_NAME_WIDTH = 120;
const DATE_WIDTH = 130;

function besides(left: Piece, right: Piece, x: number): Piece {
  return {
    marks: [...left.marks, ...right.marks.map((mark) => ({ ...mark, x: mark.x + x }))],
    height: Math.max(left.height, right.height),
  };
}

function factPieces(plan: DossierPlan, width: number, size: number, type: Typesetter): Piece {
  const rows = plan.summary.facts.map(({ name, value }) =>
    besides(
      type.piece(name, { size: size - 1, color: '#444444' }, FACT_NAME_WIDTH - 10),
      type.piece(value, { size: size - 1, bold: true }, width - FACT_NAME_WIDTH),
      FACT_NAME_WIDTH,
    ),
  );
  const table = stack(rows, 1);
  return {
    marks: [
      { kind: 'rule', x: 0, y: -3, width },
      ...table.marks,
      { kind: 'rule', x: 0, y: table.height + 3, width },
    ],
    height: table.height + 3,
  };
}

function linePiece(
  line: CitedLine,
  cite: Cite,
  width: number,
  size: number,
  type: Typesetter,
): Piece {
  const cited = line.cites.length > 0 ? ` [${cite(line.cites)}]` : '';
  const text = `${line.text}${cited}`;
  if (line.date === undefined) return type.piece(text, { size }, width);
  return besides(
    type.piece(line.date, { size: size - 1.5, color: '#444444' }, DATE_WIDTH - 8),
    type.piece(text, { size }, width - DATE_WIDTH),
    DATE_WIDTH,
  );
}

function sectionPieces(
  section: SummarySection,
  cite: Cite,
  width: number,
  size: number,
  type: Typesetter,
): readonly Piece[] {
  const heading = type.piece(section.heading, { size: size + 1, bold: true }, width);
  const lines = section.lines.map((line) => linePiece(line, cite, width, size, type));
  const [first, ...others] = lines;
  return first ? [stack([heading, first], 3), ...others] : [heading];
}

/** The pieces of the first page, from the heading down to the request. */
export function summaryPieces(
  plan: DossierPlan,
  cite: Cite,
  width: number,
  size: number,
  type: Typesetter,
): readonly (readonly Piece[])[] {
  return [
    [type.piece(plan.summary.heading, { size: size + 5, bold: true }, width)],
    [factPieces(plan, width, size, type)],
    ...plan.summary.sections.map((section) => sectionPieces(section, cite, width, size, type)),
  ];
}
