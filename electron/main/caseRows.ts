import type { Case } from '../../shared/domain/case.ts';
import { findCases } from '../../shared/domain/findCases.ts';
import { openDisputeOf } from '../../shared/domain/openDisputeOf.ts';
import type { CaseRow, OpenDispute, RowQuery } from '../../shared/ipc/caseRows.ts';

function openDispute(aCase: Case): OpenDispute | undefined {
  const found = openDisputeOf(aCase);
  if (!found) return undefined;
  const { id, reason, respondBy } = found;
  return { id, reason, ...(respondBy && { respondBy }) };
}

/** A case as one line of a list; of several open disputes the one that is due first. */
export function rowOf(aCase: Case): CaseRow {
  const { id, platform, orderNumber, stage, buyer } = aCase;
  const dispute = openDispute(aCase);
  return {
    id,
    platform,
    orderNumber,
    stage,
    ...(buyer.name && { buyer: buyer.name }),
    ...(dispute && { openDispute: dispute }),
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
