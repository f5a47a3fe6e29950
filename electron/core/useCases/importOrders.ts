import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import { applyChanges } from '../../../shared/domain/edit.ts';
import { isBase, isEdit } from '../../../shared/domain/logEntry.ts';
import { orderKey } from '../../../shared/domain/orderKey.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { Core } from '../createCore.ts';
import { type Filling, fillCase } from '../orders/fillCase.ts';
import { withVaultLock } from '../storage/lock.ts';

/** One order of a list, and where it stands. */
export type OrderSource = Readonly<{ file: string; line: number; document: CaseDocument }>;

/** What an import does, or would do, with one order. `in-trash`: the seller deleted it, and it stays so. */
export type OrderFate = Readonly<
  { source: OrderSource; caseId?: string } & (
    | { kind: 'created' | 'updated' | 'unchanged' | 'in-trash' }
    | { kind: 'refused'; error: ErrorData }
  )
>;

type Plan = Readonly<{ fate: OrderFate; before: Case | undefined; filling: Filling }>;

/** The cases of the vault by platform and order number. */
function knownOrders({ index }: Core): Map<string, string> {
  const known = new Map<string, string>();
  for (const { row } of index.cases) if (row) known.set(orderKey(row), row.id);
  return known;
}

/** What the log tells: whether the buyer was erased, whether the stage is still that of the first entry. */
async function pastOf(core: Core, before: Case) {
  const entries = await core.reader.entries(before.id);
  const isErased = entries.some((entry) => isBase(entry) && entry.why === 'erased');
  const stages = entries.filter(isEdit).filter(({ set }) => set && 'stage' in set);
  const last = entries.filter(isEdit).at(-1);
  return {
    isErased,
    isStageUntouched: stages.length <= 1 && !entries.some(isBase),
    // An import that was taken back may be done again; what the seller deleted stays deleted.
    isTakenBack: last?.undoes !== undefined,
  };
}

const nothing: Filling = { set: {}, items: [] };

async function plan(
  core: Core,
  known: ReadonlyMap<string, string>,
  source: OrderSource,
): Promise<Plan> {
  const id = known.get(orderKey(source.document));
  const before = id === undefined ? undefined : await core.cases.open(id);
  const past = before && (await pastOf(core, before));
  if (before?.deletedAt && !past?.isTakenBack)
    return { fate: { kind: 'in-trash', source, caseId: before.id }, before, filling: nothing };
  const filling = fillCase(before, source.document, past, () => core.ids.next());
  const isSame = Object.keys(filling.set).length === 0 && filling.items.length === 0;
  const kind = before ? (isSame ? 'unchanged' : 'updated') : 'created';
  return { fate: { kind, source, ...(before && { caseId: before.id }) }, before, filling };
}

async function tryPlan(
  core: Core,
  known: ReadonlyMap<string, string>,
  source: OrderSource,
): Promise<Plan> {
  try {
    return await plan(core, known, source);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fate = { kind: 'refused', source, error: error.toData() } as const;
    return { fate, before: undefined, filling: nothing };
  }
}

/** Tells what `importOrders` would do now, and changes nothing. */
export async function previewOrders(
  core: Core,
  sources: readonly OrderSource[],
): Promise<readonly OrderFate[]> {
  await core.index.refresh();
  const known = knownOrders(core);
  const fates: OrderFate[] = [];
  for (const source of sources) {
    const key = orderKey(source.document);
    const isRepeated = fates.some(
      (fate) => fate.kind === 'created' && orderKey(fate.source.document) === key,
    );
    fates.push(
      isRepeated ? { kind: 'unchanged', source } : (await tryPlan(core, known, source)).fate,
    );
  }
  return fates;
}

async function enter(
  core: Core,
  known: Map<string, string>,
  source: OrderSource,
): Promise<OrderFate> {
  const { fate, before, filling } = await tryPlan(core, known, source);
  if (fate.kind !== 'created' && fate.kind !== 'updated') return fate;
  const caseId = before?.id ?? core.ids.next();
  CaseSchema.parse(applyChanges(caseId, before, { set: filling.set, items: [...filling.items] }));
  await core.cases.append({ caseId, set: filling.set, items: [...filling.items] });
  known.set(orderKey(source.document), caseId);
  return { ...fate, caseId };
}

async function tryEnter(
  core: Core,
  known: Map<string, string>,
  source: OrderSource,
): Promise<OrderFate> {
  try {
    return await enter(core, known, source);
  } catch (error) {
    // A full disk ends the import; what one order cannot hold does not.
    if (!(error instanceof AppError) || /^(?:disk|write|vault)-/.test(error.code)) throw error;
    return { kind: 'refused', source, error: error.toData() };
  }
}

/** Whether the person wished to stop: told by what `onProgress` throws. */
function isStopped(onProgress: OnProgress | undefined, done: number, total: number): boolean {
  try {
    onProgress?.({ step: 'write', unit: 'cases', done, total });
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return true;
    throw error;
  }
}

/** What became of every order. After `stopped` the orders behind the last one told were not looked at. */
export type OrdersImported = Readonly<{ fates: readonly OrderFate[]; isStopped: boolean }>;

/**
 * Makes a case of each order, or fills in what a case does not hold yet; what the seller wrote stays, and nothing is
 * deleted. Each order is one line of its log, so that it is saved whole or not at all. Throws AppError
 * `vault-read-only` or `vault-locked` before anything is changed, and `disk-full` or `write-failed`.
 */
export async function importOrders(
  core: Core,
  sources: readonly OrderSource[],
  onProgress?: OnProgress,
): Promise<OrdersImported> {
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    await core.index.refresh();
    const known = knownOrders(core);
    const fates: OrderFate[] = [];
    for (const source of sources) {
      if (isStopped(onProgress, fates.length, sources.length)) return { fates, isStopped: true };
      fates.push(await tryEnter(core, known, source));
    }
    return { fates, isStopped: false };
  });
}
