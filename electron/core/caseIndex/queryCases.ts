import type { CaseRow } from '../../../shared/domain/caseRow.ts';
import { type CaseView, isInView } from '../../../shared/domain/caseView.ts';
import { searchWords } from '../../../shared/domain/searchText.ts';
import type { Platform, Stage } from '../../../shared/domain/vocabulary.ts';
import { chooseNext } from '../../../shared/followUp/chooseNext.ts';
import type { OwnDays } from '../../../shared/followUp/ownDays.ts';
import type { IndexedCase } from './indexedCase.ts';

/** The orders in which cases can be listed. */
export const caseOrders = [
  'newest',
  'oldest',
  'order-number',
  'buyer',
  'follow-up',
  'respond-by',
] as const;
export type CaseOrder = (typeof caseOrders)[number];

/** Which cases are wanted: all words found, of a stage, platform and view, from the trash or from outside it. */
export type CaseQuery = Readonly<{
  query?: string | undefined;
  stage?: Stage | undefined;
  platform?: Platform | undefined;
  order?: CaseOrder | undefined;
  view?: CaseView | undefined;
  trash?: boolean | undefined;
  /** The seller's date, YYYY-MM-DD; rows tell their next follow-up only where it is given. */
  today?: string | undefined;
  /** The seller's own days, by which the next follow-up is told. */
  own?: OwnDays | undefined;
}>;

/** What has none comes last. */
const last = '\uffff';

/** Ids grow with time. */
const keys: Readonly<Record<CaseOrder, (row: CaseRow) => string>> = {
  newest: ({ id }) => id,
  oldest: ({ id }) => id,
  'order-number': ({ orderNumber }) => orderNumber,
  buyer: ({ buyer }) => buyer ?? last,
  'follow-up': ({ nextFollowUpOn }) => nextFollowUpOn ?? last,
  'respond-by': ({ openDispute }) => openDispute?.respondBy ?? last,
};

const forPeople = new Intl.Collator('en', { numeric: true });
const plain = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function sorted(rows: readonly CaseRow[], order: CaseOrder): readonly CaseRow[] {
  const compare = order === 'order-number' || order === 'buyer' ? forPeople.compare : plain;
  const key = keys[order];
  const ascending = rows.toSorted((a, b) => compare(key(a), key(b)) || plain(a.id, b.id));
  return order === 'newest' ? ascending.reverse() : ascending;
}

function isWanted(row: CaseRow, query: CaseQuery): boolean {
  const { stage, platform, view = 'all', trash = false } = query;
  if ((row.deletedAt !== undefined) !== trash || !isInView(row, view)) return false;
  return (!stage || row.stage === stage) && (!platform || row.platform === platform);
}

function planned(row: CaseRow, { plan }: IndexedCase, { today, own }: CaseQuery): CaseRow {
  const next = plan && today && chooseNext(plan, today, own);
  return next ? { ...row, nextFollowUpOn: next.on } : row;
}

/** The rows of all cases that fit, in the order asked for. */
export function queryCases(cases: Iterable<IndexedCase>, query: CaseQuery): readonly CaseRow[] {
  const words = searchWords(query.query ?? '');
  const rows: CaseRow[] = [];
  for (const one of cases) {
    const { row, text } = one;
    if (row && isWanted(row, query) && words.every((word) => text.includes(word)))
      rows.push(planned(row, one, query));
  }
  return sorted(rows, query.order ?? 'newest');
}
