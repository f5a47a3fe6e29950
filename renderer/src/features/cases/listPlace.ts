import type { CaseView, ListOrder } from '../../../../shared/domain/caseView.ts';

/** Which list of cases is shown: the words that it is searched by, its view and its order. */
export type Asked = Readonly<{ query: string; view: CaseView; order: ListOrder }>;

/** Whether two lists are the same. */
export const isSameList = (a: Asked, b: Asked): boolean =>
  a.query === b.query && a.view === b.view && a.order === b.order;

/**
 * Where a list was left: which it was, how far it was scrolled, in pixels, and the row of the case that was opened
 * from it.
 */
export type ListPlace = Asked & Readonly<{ offset: number; opened?: number }>;

/** The start of the list of all cases. */
export const listStart: ListPlace = { query: '', view: 'all', order: 'newest', offset: 0 };
