import { AppError } from '../../../../shared/appError.ts';
import type { DossierPlan } from '../../../../shared/dossier/dossierPlan.ts';
import { type LayoutInput, layoutDossier } from '../layout/layoutDossier.ts';
import type { LaidOutDossier } from '../layout/page.ts';
import { COMFORTABLE_PAGES, densities } from './densities.ts';

type Input = Omit<LayoutInput, 'density'>;

/** The first layout that a reviewer reads through with comfort, else the first that the destination takes. */
function readable(plan: DossierPlan, maxPages: number, input: Input) {
  const comfortable = Math.min(maxPages, COMFORTABLE_PAGES);
  const tried: LaidOutDossier[] = [];
  for (const density of densities) {
    const laidOut = layoutDossier(plan, { ...input, density });
    if (laidOut.pages.length <= comfortable) return { laidOut, tried };
    tried.push(laidOut);
  }
  return { laidOut: tried.find(({ pages }) => pages.length <= maxPages), tried };
}

/**
 * The most readable layout within a number of pages: first one that a reviewer reads through with comfort, then any
 * that the destination takes; the drawing of the story gives way to the exhibits where both have no room. Throws
 * AppError `dossier-too-many-pages` when none is short enough.
 */
export function layoutWithin(plan: DossierPlan, maxPages: number, input: Input): LaidOutDossier {
  const { laidOut, tried } = readable(plan, maxPages, input);
  if (laidOut) return laidOut;
  const { timeline, ...undrawn } = plan;
  if (timeline) return layoutWithin(undrawn, maxPages, input);
  const pages = Math.min(...tried.map((one) => one.pages.length));
  throw new AppError('dossier-too-many-pages', { pages, max: maxPages });
}
