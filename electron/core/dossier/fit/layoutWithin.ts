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
    tried.push(laidOut);
    if (laidOut.pages.length <= comfortable) return { laidOut, density, tried };
  }
  const at = tried.findIndex(({ pages }) => pages.length <= maxPages);
  return { laidOut: tried[at], density: densities[at], tried };
}

/**
 * The most readable layout within a number of pages: first one that a reviewer reads through with comfort, then any
 * that the destination takes. The list of exhibits stands behind it where there is room for one page more; the drawing
 * of the story gives way to the exhibits where both have no room. Throws
 * AppError `dossier-too-many-pages` when none is short enough.
 */
export function layoutWithin(plan: DossierPlan, maxPages: number, input: Input): LaidOutDossier {
  const { list, ...unlisted } = plan;
  const { laidOut, density, tried } = readable(unlisted, maxPages, input);
  const listed = list && density && layoutDossier(plan, { ...input, density });
  if (listed && listed.pages.length <= maxPages) return listed;
  if (laidOut) return laidOut;
  const { timeline, ...undrawn } = plan;
  if (timeline) return layoutWithin(undrawn, maxPages, input);
  const pages = Math.min(...tried.map((one) => one.pages.length));
  throw new AppError('dossier-too-many-pages', { pages, max: maxPages });
}
