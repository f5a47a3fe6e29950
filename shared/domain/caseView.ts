import type { CaseRow } from './caseRow.ts';
import type { Stage } from './vocabulary.ts';

/** The ways of looking at the list of cases that are kept ready. */
export const caseViews = ['all', 'disputes', 'waiting', 'transit', 'delivered', 'closed'] as const;
export type CaseView = (typeof caseViews)[number];

/** The orders in which the window lists cases. */
export const listOrders = ['newest', 'order-number', 'buyer', 'respond-by'] as const;
export type ListOrder = (typeof listOrders)[number];

const onTheirWay: ReadonlySet<Stage> = new Set<Stage>([
  'shipped',
  'in-transit',
  'at-customs',
  'held-at-customs',
  'delayed',
  'out-for-delivery',
  'failed-attempt',
]);

const isIn: Readonly<Record<CaseView, (row: CaseRow) => boolean>> = {
  all: () => true,
  disputes: ({ openDispute }) => openDispute !== undefined,
  waiting: ({ buyerWaits, stage }) => buyerWaits === true && stage !== 'closed',
  transit: ({ stage }) => onTheirWay.has(stage),
  delivered: ({ stage }) => stage === 'delivered',
  closed: ({ stage }) => stage === 'closed',
};

/** Whether a case belongs to a view. */
export const isInView = (row: CaseRow, view: CaseView): boolean => isIn[view](row);
