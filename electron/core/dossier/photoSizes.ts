import { type EvidenceItem, shownSize } from '../../../shared/domain/evidence.ts';
import type { DossierPlan } from '../../../shared/dossier/dossierPlan.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import type { PixelSize } from './layout/photos.ts';
import { namingExhibit } from './namingExhibit.ts';

function photosOf(plan: DossierPlan): readonly EvidenceItem[] {
  return plan.groups
    .flatMap((group) => group.exhibits)
    .flatMap(({ content }) => (content.kind === 'photo' ? [content.item] : []));
}

/**
 * The size in pixels, as it is shown, of every photo of a plan, by item: as it was read when the photo came in, else
 * from the file. Throws AppError `exhibit-unreadable`.
 */
export async function photoSizes(
  plan: DossierPlan,
  pathOf: (item: EvidenceItem) => string,
  tool: PhotoTool,
): Promise<ReadonlyMap<string, PixelSize>> {
  const sizes = new Map<string, PixelSize>();
  for (const item of photosOf(plan)) {
    const read = () => tool.inspect(pathOf(item));
    const pixels = item.pixels ?? (await namingExhibit(item, read));
    sizes.set(item.id, shownSize(pixels, item.turned));
  }
  return sizes;
}
