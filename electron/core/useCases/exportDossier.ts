import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import type { ExportLimits } from '../../../shared/destinations/exportLimits.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import { composeStatement, type Statement } from '../../../shared/dossier/composeStatement.ts';
import type { DossierPlan } from '../../../shared/dossier/dossierPlan.ts';
import type { Core } from '../createCore.ts';
import type { DossierOrder, MadeExport } from '../dossier/dossierContract.ts';
import type { DossierMark } from '../dossier/dossierMark.ts';
import { dossierRecord } from '../dossier/dossierRecord.ts';
import { draftExport, type ExportDraft, type ExportRequest } from '../dossier/draftExport.ts';
import {
  type ExportAnswer,
  exhibitAnswers,
  exhibitItems,
  fileAnswers,
  warningsOf,
} from '../dossier/exportAnswer.ts';
import { A4, LETTER } from '../dossier/layout/page.ts';
import { Typesetter } from '../dossier/layout/Typesetter.ts';
import { type MakeInput, makeFiles } from '../dossier/makeFiles.ts';
import { photoSizes } from '../dossier/photoSizes.ts';
import { findEvidence } from '../dossier/selectEvidence.ts';
import type { Fonts } from '../dossier/text/Fonts.ts';
import { writeExport } from '../dossier/writeExport.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { orderDossier } from './orderDossier.ts';
import { recordExport } from './recordExport.ts';

/** What an export works with, besides the core. */
export type DossierTools = Readonly<{
  fonts: Fonts;
  photos: PhotoTool;
  destinations: readonly Destination[];
}>;

/** What a dossier is made with. */
type MakingTools = Omit<DossierTools, 'destinations'>;

function requireDispute({ disputes }: Case, id: string): Dispute {
  const dispute = disputes.find((one) => one.id === id);
  if (dispute) return dispute;
  throw new AppError('dispute-not-found', { id });
}

function statementOf(plan: DossierPlan, limits: ExportLimits): Statement {
  const statement = composeStatement(plan, limits.maxStatementChars);
  if (statement) return statement;
  throw new AppError('dossier-statement-too-long', { max: limits.maxStatementChars ?? 0 });
}

async function makeInput(
  { fonts, photos }: MakingTools,
  { plan, limits, destination, words }: ExportDraft,
  { aCase, paths, at }: DossierOrder,
  mark: DossierMark,
): Promise<MakeInput> {
  const pathOf = ({ id }: EvidenceItem): string => {
    const path = paths[id];
    if (!path) throw new Error(`The place of ${id} was not told`);
    return path;
  };
  const sizes = await photoSizes(plan, pathOf, photos);
  const sizeOf = (id: string) => {
    const size = sizes.get(id);
    if (!size) throw new Error(`The size of ${id} was not read`);
    return size;
  };
  const paper = destination.pageSizes?.[0] === 'letter' ? LETTER : A4;
  const info = { title: plan.title, language: plan.language, at: new Date(at), mark };
  const itemOf = (id: string) => findEvidence(aCase, id);
  return {
    layout: { paper, type: new Typesetter(fonts, plan.language), words, sizeOf },
    fit: { photos, itemOf, pathOf, info },
    limits,
  };
}

/**
 * Makes the dossier of a dispute for a destination, within its limits, without writing it. Equal orders give equal
 * bytes. Throws AppErrors that name what is in the way: an unknown dispute or destination, an exhibit whose file is
 * damaged, a limit that cannot be kept.
 */
export async function makeDossier(tools: MakingTools, order: DossierOrder): Promise<MadeExport> {
  const { request, aCase, destinations, sellerZone, isSample } = order;
  const dispute = requireDispute(aCase, request.disputeId);
  const today = momentAt(Temporal.Instant.fromEpochMilliseconds(order.at), sellerZone);
  const draft = draftExport(
    { aCase, dispute, destinations, sellerZone, today: today.local.slice(0, 10), isSample },
    request,
  );
  const { plan, form, limits } = draft;
  const text = statementOf(plan, limits);
  const record = dossierRecord(order, draft);
  const input = await makeInput(tools, draft, order, record);
  const made = await makeFiles(plan, form, input);
  const answer = {
    files: fileAnswers(made.files),
    text,
    limits,
    exhibits: exhibitAnswers(plan, made),
    warnings: warningsOf(draft, made, input.layout.type.missing),
  };
  return { form, files: made.files, answer, items: exhibitItems(plan), record };
}

/**
 * Makes a dossier as `makeDossier` does, writes it, all files or none, and notes it in its case. Throws as that does, and
 * AppErrors for a place that cannot be written.
 */
export async function exportDossier(
  core: Core,
  tools: DossierTools,
  request: ExportRequest,
): Promise<ExportAnswer> {
  const order = await orderDossier(core, tools.destinations, request);
  const made = await makeDossier(tools, order);
  const { form, files, answer } = made;
  await writeExport(form, files);
  const unrecorded = await recordExport(
    core,
    made,
    files.map(({ path }) => path),
  );
  return { ...answer, warnings: [...answer.warnings, ...unrecorded] };
}
