import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import { applyChanges } from '../../../shared/domain/edit.ts';
import { orderKey } from '../../../shared/domain/orderKey.ts';
import type { Core } from '../createCore.ts';
import { checkDocument } from '../documents/checkDocument.ts';
import { type DocumentedFile, examineDocumentFiles } from '../documents/documentFiles.ts';
import { EvidenceIds } from '../documents/EvidenceIds.ts';
import { evidenceChanges } from '../documents/evidenceChanges.ts';
import { fieldChanges } from '../documents/fieldChanges.ts';
import { listChanges } from '../documents/listChanges.ts';
import { respondByFor } from '../documents/respondByFor.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { withVaultLock } from '../storage/lock.ts';

/** Content that should be a case document: which file it is from, its place there from 0, and its folder. */
export type ImportSource = Readonly<{
  file: string;
  index: number;
  folder: string;
  content: unknown;
}>;

/** What an import works with, besides the core. */
export type ImportTools = Readonly<{ photos: PhotoTool; destinations: readonly Destination[] }>;

/** What became of every document. A case that was there counts as updated, also when nothing was new in it. */
export type ImportAnswer = Readonly<{
  created: readonly string[];
  updated: readonly string[];
  refused: readonly (Readonly<{ file: string; index: number }> & { error: ErrorData })[];
}>;

type Ready = Readonly<{
  source: ImportSource;
  document: CaseDocument;
  files: readonly DocumentedFile[];
}>;
type Outcome =
  | Readonly<{ kind: 'created' | 'updated'; id: string }>
  | Readonly<{ kind: 'refused'; source: ImportSource; error: ErrorData }>;

async function prepare(
  source: ImportSource,
  photos: PhotoTool,
  zone: string,
): Promise<Ready | Extract<Outcome, { kind: 'refused' }>> {
  const checked = checkDocument(source.content);
  if (checked.kind === 'refused') return { kind: 'refused', source, error: checked.error };
  const { document } = checked;
  const files = await examineDocumentFiles(document, source.folder, photos, zone);
  return { source, document, files };
}

/** The cases of the vault as an import finds them again: by id, else by platform and order number. */
class KnownCases {
  readonly #core: Core;
  readonly #idOf = new Map<string, string>();

  constructor(core: Core) {
    this.#core = core;
    for (const { row } of core.index.cases) if (row) this.#idOf.set(orderKey(row), row.id);
  }

  add(aCase: Case): void {
    this.#idOf.set(orderKey(aCase), aCase.id);
  }

  async find(document: CaseDocument): Promise<Case | undefined> {
    const { cases, index } = this.#core;
    const isKnown = document.id !== undefined && index.find(document.id)?.row !== undefined;
    const id = isKnown ? document.id : this.#idOf.get(orderKey(document));
    return id === undefined ? undefined : await cases.open(id);
  }
}

/** Enters one document: one line of the log, so that all of it is saved or nothing. */
async function enter(
  core: Core,
  known: KnownCases,
  { document, files }: Ready,
  destinations: readonly Destination[],
): Promise<Outcome> {
  const before = await known.find(document);
  const id = before?.id ?? core.ids.next();
  // What is imported again is wanted again.
  const set = { ...fieldChanges(before, document), ...(before?.deletedAt && { deletedAt: null }) };
  const base = CaseSchema.parse(applyChanges(id, before, { set }));
  const { clock, ids } = core;
  const { country } = base.buyer;
  const claims = (document.disputes ?? []).map((claim) => ({
    claim: { ...claim, platform: claim.platform ?? base.platform },
    country,
  }));
  const respondBy = await respondByFor(destinations, clock.zone, claims);
  const nextId = () => ids.next();
  const evidenceIds = new EvidenceIds(base, files, nextId);
  const parts = { nextId, zone: clock.zone, respondBy, evidenceIds };
  const lists = listChanges(base, document, parts);
  const filled = CaseSchema.parse(applyChanges(id, before, { set, items: [...lists] }));
  const items = [...lists, ...(await evidenceChanges(core, filled, files, evidenceIds))];
  if (!before || Object.keys(set).length > 0 || items.length > 0)
    await core.cases.append({ caseId: id, set, items });
  known.add(CaseSchema.parse(applyChanges(id, before, { set, items })));
  return { kind: before ? 'updated' : 'created', id };
}

async function tryEnter(
  core: Core,
  known: KnownCases,
  ready: Ready,
  destinations: readonly Destination[],
): Promise<Outcome> {
  try {
    return await enter(core, known, ready, destinations);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', source: ready.source, error: error.toData() };
  }
}

function answer(outcomes: readonly Outcome[]): ImportAnswer {
  const idsOf = (kind: 'created' | 'updated') =>
    new Set(outcomes.flatMap((one) => (one.kind === kind ? one.id : [])));
  const created = idsOf('created');
  return {
    created: [...created],
    updated: [...idsOf('updated')].filter((id) => !created.has(id)),
    refused: outcomes.flatMap((one) =>
      one.kind === 'refused'
        ? { file: one.source.file, index: one.source.index, error: one.error }
        : [],
    ),
  };
}

/**
 * Adds cases or updates them from documents: what a document says is set, what it leaves out stays, and what is
 * there already is not doubled. A document is taken whole or refused by name, and the others go on. Throws
 * AppError `vault-read-only` or `vault-locked` before anything is changed.
 */
export async function importCases(
  core: Core,
  { photos, destinations }: ImportTools,
  sources: readonly ImportSource[],
): Promise<ImportAnswer> {
  const { clock, vault } = core;
  const prepared: (Ready | Extract<Outcome, { kind: 'refused' }>)[] = [];
  for (const source of sources) prepared.push(await prepare(source, photos, clock.zone));
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    await core.index.refresh();
    const known = new KnownCases(core);
    const outcomes: Outcome[] = [];
    for (const one of prepared)
      outcomes.push('kind' in one ? one : await tryEnter(core, known, one, destinations));
    return answer(outcomes);
  });
}
