import type { RowPage, RowQuery } from '../../../shared/ipc/caseRows.ts';
import type { CaseIndex } from '../../core/caseIndex/CaseIndex.ts';
import { queryCases } from '../../core/caseIndex/queryCases.ts';

/** How old the last look at the files may be when the list is asked for, in milliseconds. */
const MAX_AGE = 2000;
/** A check that ends by then is waited for, so that a small vault is listed complete at once. */
const PATIENCE = 250;

type Listed = Pick<RowPage, 'rows' | 'problems'> & Readonly<{ asked: string }>;

/** The list that was asked for last: scrolling asks for one part after the other. */
const lists = new WeakMap<CaseIndex, Listed>();

function listOf(
  index: CaseIndex,
  { query, view, order, trash }: Omit<RowQuery, 'offset' | 'limit'>,
): Listed {
  const asked = JSON.stringify([index.revision, query, view, order, trash]);
  const known = lists.get(index);
  if (known?.asked === asked) return known;
  const problems = [...index.cases].flatMap((one) => one.problems ?? []);
  const list = {
    asked,
    rows: [...queryCases(index.cases, { query, view, order, trash })],
    problems: problems.map(({ code, params }) => ({ code, params })),
  };
  lists.set(index, list);
  return list;
}

/** Every case of a list, in its order. */
export async function caseIds(index: CaseIndex, asked: Omit<RowQuery, 'offset' | 'limit'>) {
  await index.load();
  return { ids: listOf(index, asked).rows.map(({ id }) => id) };
}

/** Looks whether the files have changed; answers soon, whether that is done or not. */
export async function checkFiles(index: CaseIndex): Promise<void> {
  const checking = index.refresh(MAX_AGE);
  checking.catch(() => undefined);
  await Promise.race([checking, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/**
 * The page of rows that a query asks for; from the index at once while the files are checked.
 * Only the first page starts such a check: the others are asked for while somebody scrolls.
 */
export async function caseRows(index: CaseIndex, asked: RowQuery): Promise<RowPage> {
  const { offset, limit } = asked;
  await index.load();
  if (offset === 0) await checkFiles(index);
  const { rows, problems } = listOf(index, asked);
  const { progress, isChecking } = index;
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    problems,
    isChecking,
    ...(progress && progress.total > 0 && { reading: progress }),
  };
}
