import type { EvidenceItem } from '../../../../../shared/domain/evidence.ts';
import { type EvidenceGroup, groupOfStage } from '../../../../../shared/domain/shotList.ts';
import type { EvidenceTile } from '../../../../../shared/ipc/caseEvidence.ts';

/** One attached file: what the case says of it, and how it is shown. */
export type EvidenceFile = Readonly<{
  item: EvidenceItem;
  tile: EvidenceTile;
  group: EvidenceGroup;
}>;

/** The files of a case in its order. What it is not yet known how to show is left out until it is. */
export function evidenceFiles(
  evidence: readonly EvidenceItem[],
  tiles: readonly EvidenceTile[],
): readonly EvidenceFile[] {
  const byId = new Map(tiles.map((tile) => [tile.id, tile]));
  return evidence.flatMap((item) => {
    const tile = byId.get(item.id);
    return tile ? [{ item, tile, group: groupOfStage(item.stage) }] : [];
  });
}
