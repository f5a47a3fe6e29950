import type { ErrorData } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import {
  BUYER_DESTINATION,
  GENERIC_DESTINATION,
} from '../../../shared/destinations/destinationFor.ts';
import { type ExportLimits, exportLimits } from '../../../shared/destinations/exportLimits.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { OptionalPart } from '../../../shared/domain/dossierExport.ts';
import { wordsIn } from '../../../shared/dossier/dossierLanguages.ts';
import type { DossierPlan } from '../../../shared/dossier/dossierPlan.ts';
import type { DossierWords } from '../../../shared/dossier/dossierWords.ts';
import { planDossier } from '../../../shared/dossier/planDossier.ts';
import {
  type Redact,
  redactBuyer,
  redactorFor,
} from '../../../shared/dossier/redaction/redactBuyer.ts';
import { findDestination } from '../destinations/loadDestinations.ts';
import { dossierLanguage } from './dossierLanguage.ts';
import { type ExportForm, exportForm } from './exportForm.ts';
import { selectEvidence } from './selectEvidence.ts';

/**
 * What the seller asks for. `out` is a file or a folder; `include` and `exclude` name evidence items, `without` names
 * parts that are left out.
 */
export type ExportRequest = Readonly<{
  disputeId: string;
  destinationId: string;
  out: string;
  language?: string;
  include?: readonly string[];
  exclude?: readonly string[];
  without?: readonly OptionalPart[];
  /** What is hidden of the buyer: name, street, postcode, phone and mail, wherever they are written. */
  redact?: 'buyer';
}>;

/** What a draft is made from, besides the request. `sellerZone` reads the times that name no zone. */
export type DraftInput = Readonly<{
  aCase: Case;
  dispute: Dispute;
  destinations: readonly Destination[];
  sellerZone: string;
  /** The calendar day on which the dossier is made, there. */
  today: string;
  /** The case is invented: the dossier says so wherever it is looked at. */
  isSample?: boolean;
}>;

/** Everything that is decided before a page is laid out. */
export type ExportDraft = Readonly<{
  plan: DossierPlan;
  form: ExportForm;
  limits: ExportLimits;
  destination: Destination;
  words: DossierWords;
  warnings: readonly ErrorData[];
  /** Where the buyer is hidden: what hides them in a text. */
  redact?: Redact;
}>;

/** The case as if it had no record of a carrier, or no messages. */
function withoutParts(aCase: Case, without: readonly OptionalPart[] = []): Case {
  return {
    ...aCase,
    ...(without.includes('tracking') && { legs: [], events: [] }),
    ...(without.includes('messages') && { messages: [] }),
  };
}

/**
 * Decides form, limits, language and contents of an export. Throws AppErrors: an unknown destination or
 * evidence item, a kind of file that the destination does not take, a language that is missing.
 */
export function draftExport(input: DraftInput, request: ExportRequest): ExportDraft {
  const { aCase, dispute, destinations, sellerZone, today, isSample = false } = input;
  const destination = findDestination(destinations, request.destinationId);
  const limits = exportLimits(destination, findDestination(destinations, GENERIC_DESTINATION));
  const form = exportForm(request.out, destination.id, limits);
  const shown = withoutParts(selectEvidence(aCase, request), request.without);
  const audience = destination.id === BUYER_DESTINATION ? 'buyer' : 'reviewer';
  const wanted = audience === 'buyer' ? aCase.buyer.language : undefined;
  const { language, warnings } = dossierLanguage(request.language, wanted);
  const words = wordsIn(language);
  const redact = request.redact && redactorFor(aCase.buyer, words('hidden'));
  const told = redact ? redactBuyer(shown, redact) : shown;
  const claim = told.disputes.find(({ id }) => id === dispute.id) ?? dispute;
  const plan = planDossier({
    ...{ aCase: told, dispute: claim, audience, language, sellerZone, today, words, isSample },
  });
  return { plan, form, limits, destination, words, warnings, ...(redact && { redact }) };
}
