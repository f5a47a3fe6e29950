import type { Destination } from '../../../shared/destinations/destination.ts';
import type { Core } from '../createCore.ts';
import type { DossierOrder } from '../dossier/dossierContract.ts';
import type { ExportRequest } from '../dossier/draftExport.ts';
import { findDispute } from './findDispute.ts';

/** Gathers all that the dossier of a dispute is made from. Throws AppError `dispute-not-found`. */
export async function orderDossier(
  core: Core,
  destinations: readonly Destination[],
  request: ExportRequest,
): Promise<DossierOrder> {
  const { aCase } = await findDispute(core, request.disputeId);
  const places = aCase.evidence.map(
    ({ id, sha256, mediaType }) => [id, core.evidence.pathOf(sha256, mediaType)] as const,
  );
  return {
    request,
    aCase,
    destinations,
    sellerZone: core.clock.zone,
    isSample: core.vault.isSample,
    at: core.clock.now().epochMilliseconds,
    paths: Object.fromEntries(places),
  };
}
