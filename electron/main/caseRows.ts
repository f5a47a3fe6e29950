import type { Case } from '../../shared/domain/case.ts';
import type { Dispute } from '../../shared/domain/dispute.ts';
import { findCases } from '../../shared/domain/findCases.ts';
import type { CaseRow, OpenDispute, RowQuery } from '../../shared/ipc/caseRows.ts';

const isMoreUrgent = (one: Dispute, other: Dispute): boolean =>
  one.respondBy !== undefined && (other.respondBy === undefined || one.respondBy < other.respondBy);

function openDisputeOf(aCase: Case): OpenDispute | undefined {
  const open = aCase.disputes.filter(({ outcome }) => outcome === undefined);
  if (open.length === 0) return undefined;
  const { id, reason, respondBy } = open.reduce((first, next) =>
    isMoreUrgent(next, first) ? next : first,
  );
  return { id, reason, ...(respondBy && { respondBy }) };
}

/** A case as one line of a list; of several open disputes the one that is due first. */
export function rowOf(aCase: Case): CaseRow {
  const { id, platform, orderNumber, stage, buyer } = aCase;
  const openDispute = openDisputeOf(aCase);
  return {
    id,
    platform,
    orderNumber,
    stage,
    ...(buyer.name && { buyer: buyer.name }),
    ...(openDispute && { openDispute }),
  };
}

/** The page of rows that a query asks for, newest case first: ids grow with time. */
export function caseRows(
  cases: readonly Case[],
  { query, offset, limit }: RowQuery,
): Readonly<{ rows: CaseRow[]; total: number }> {
  const found = [...findCases(cases, query)].sort((a, b) => (a.id < b.id ? 1 : -1));
  return { rows: found.slice(offset, offset + limit).map(rowOf), total: found.length };
}
