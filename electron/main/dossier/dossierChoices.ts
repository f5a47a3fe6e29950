import type { Destination } from '../../../shared/destinations/destination.ts';
import { BUYER_DESTINATION, destinationFor } from '../../../shared/destinations/destinationFor.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import { openDisputeOf } from '../../../shared/domain/openDisputeOf.ts';
import type { DossierChoices, DossierDestination } from '../../../shared/ipc/dossier.ts';
import { dossierLanguage } from '../../core/dossier/dossierLanguage.ts';

function choiceOf(destination: Destination, { buyer }: Case): DossierDestination {
  const { id, name, types, maxFileBytes, maxTotalBytes, maxFiles, maxPages } = destination;
  const { maxStatementChars, source, sourceAge } = destination;
  const wanted = id === BUYER_DESTINATION ? buyer.language : undefined;
  return {
    ...{ id, name, source, sourceAge },
    ...(types && { types }),
    ...(maxFileBytes && { maxFileBytes }),
    ...(maxTotalBytes && { maxTotalBytes }),
    ...(maxFiles && { maxFiles }),
    ...(maxPages && { maxPages }),
    ...(maxStatementChars && { maxStatementChars }),
    language: dossierLanguage(undefined, wanted).language,
  };
}

function disputeOf(aCase: Case, destinations: readonly Destination[]) {
  const dispute: Dispute | undefined = openDisputeOf(aCase);
  if (!dispute) return undefined;
  const { id, reason, platform, destination } = dispute;
  const isKnown = destinations.some((one) => one.id === destination);
  const fitting = destinationFor(destinations, platform, aCase.buyer.country);
  return { id, reason, destinationId: isKnown && destination ? destination : fitting };
}

/** What can be chosen for the dossier of a case: the places that it may go to, and where this one should. */
export function dossierChoices(aCase: Case, destinations: readonly Destination[]): DossierChoices {
  const dispute = disputeOf(aCase, destinations);
  return {
    orderNumber: aCase.orderNumber,
    hasTracking: aCase.events.length > 0,
    hasMessages: aCase.messages.length > 0,
    ...(dispute && { dispute }),
    destinations: destinations.map((one) => choiceOf(one, aCase)),
  };
}
