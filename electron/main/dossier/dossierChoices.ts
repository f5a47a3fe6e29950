import type { Destination } from '../../../shared/destinations/destination.ts';
import { BUYER_DESTINATION, destinationFor } from '../../../shared/destinations/destinationFor.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import { openDisputeOf } from '../../../shared/domain/openDisputeOf.ts';
import type {
  DossierChoices,
  DossierDestination,
  DossierDispute,
} from '../../../shared/ipc/dossier.ts';
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

/** The one that must be answered first, then the other open ones, then those that have ended. */
function inOrder(aCase: Case): readonly Dispute[] {
  const first = openDisputeOf(aCase);
  const rank = (one: Dispute) => (one === first ? 0 : one.outcome ? 2 : 1);
  return aCase.disputes.toSorted((one, other) => rank(one) - rank(other));
}

function disputeOf(
  { id, reason, platform, destination, openedOn, outcome }: Dispute,
  { buyer }: Case,
  destinations: readonly Destination[],
): DossierDispute {
  const isKnown = destinations.some((one) => one.id === destination);
  const fitting = destinationFor(destinations, platform, buyer.country);
  const destinationId = isKnown && destination ? destination : fitting;
  return { id, reason, openedOn, destinationId, ...(outcome && { outcome }) };
}

const exportsOf = ({ exports, evidence, disputes }: Case): DossierChoices['exports'] => {
  const isThere = new Set([...disputes, ...evidence].map(({ id }) => id));
  const known = exports.filter(({ disputeId }) => isThere.has(disputeId));
  return known.toReversed().map((one) => {
    const { id, at, disputeId, destination: destinationId, without = [], files } = one;
    const isIn = new Set(one.include ?? evidence.map((item) => item.id));
    const left = evidence.filter((item) => !isIn.has(item.id)).map((item) => item.id);
    const { language } = dossierLanguage(undefined, one.language);
    return {
      ...{ id, at, files: files.map(({ name, bytes }) => ({ name, bytes })) },
      options: {
        ...{ disputeId, destinationId, language, without },
        hidesBuyer: one.redact === 'buyer',
        exclude: [...left, ...(one.exclude ?? [])].filter((item) => isThere.has(item)),
      },
    };
  });
};

/** What can be chosen for the dossier of a case: what it answers, and the places that it may go to. */
export function dossierChoices(aCase: Case, destinations: readonly Destination[]): DossierChoices {
  return {
    orderNumber: aCase.orderNumber,
    hasTracking: aCase.events.length > 0,
    hasMessages: aCase.messages.length > 0,
    disputes: inOrder(aCase).map((one) => disputeOf(one, aCase, destinations)),
    destinations: destinations.map((one) => choiceOf(one, aCase)),
    exports: exportsOf(aCase),
  };
}
