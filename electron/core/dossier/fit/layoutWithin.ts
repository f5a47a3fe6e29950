import { AppError } from '../../../../shared/appError.ts';
import type { DossierPlan } from '../../../../shared/dossier/dossierPlan.ts';
import { type LayoutInput, layoutDossier } from '../layout/layoutDossier.ts';
import type { LaidOutDossier } from '../layout/page.ts';
import { COMFORTABLE_PAGES, densities } from './densities.ts';

/**
 * The most readable layout within a number of pages: first one that a reviewer reads through with comfort,
 * then any that the destination takes. Throws AppError `dossier-too-many-pages` when none is short enough.
 */
export function layoutWithin(
  plan: DossierPlan,
  maxPages: number,
  input: Omit<LayoutInput, 'density'>,
): LaidOutDossier {
  const comfortable = Math.min(maxPages, COMFORTABLE_PAGES);
  const tried: LaidOutDossier[] = [];
  for (const density of densities) {
    const laidOut = layoutDossier(plan, { ...input, density });
    if (laidOut.pages.length <= comfortable) return laidOut;
    tried.push(laidOut);
  }
  const allowed = tried.find(({ pages }) => pages.length <= maxPages);
  if (allowed) return allowed;
  const pages = Math.min(...tried.map((laidOut) => laidOut.pages.length));
  throw new AppError('dossier-too-many-pages', { pages, max: maxPages });
}
