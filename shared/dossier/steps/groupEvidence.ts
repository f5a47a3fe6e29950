import { assertNever } from '../../assertNever.ts';
import type { EvidenceItem } from '../../domain/evidence.ts';
import type { EvidenceKind, Stage } from '../../domain/vocabulary.ts';
import type { ExhibitGroupId } from '../exhibitGroup.ts';

function groupOfStage(stage: Stage): ExhibitGroupId {
  switch (stage) {
    case 'paid':
    case 'packed':
      return 'packing';
    case 'shipped':
    case 'in-transit':
    case 'at-customs':
    case 'held-at-customs':
    case 'delayed':
    case 'out-for-delivery':
      return 'shipping';
    case 'failed-attempt':
    case 'delivered':
    case 'returning':
      return 'delivery';
    case 'lost':
    case 'out-of-stock':
    case 'closed':
      return 'other';
    default:
      return assertNever(stage);
  }
}

const groupOfKind: Readonly<Record<EvidenceKind, ExhibitGroupId | undefined>> = {
  listing: 'terms',
  'duty-note': 'terms',
  order: 'terms',
  item: 'packing',
  label: 'packing',
  'inner-packing': 'packing',
  'outer-packing': 'packing',
  weight: 'packing',
  'sealed-parcel': 'packing',
  waybill: 'shipping',
  'hand-over': 'shipping',
  'customs-form': 'shipping',
  invoice: 'shipping',
  tracking: 'shipping',
  'carrier-mail': 'shipping',
  'delivery-proof': 'delivery',
  'return-slip': 'delivery',
  'customer-photo': 'delivery',
  chat: 'messages',
  video: undefined,
  other: undefined,
};

/** The part of the dossier that an evidence item belongs to: by its kind, else by its stage. */
export function groupOf(item: EvidenceItem): ExhibitGroupId {
  return groupOfKind[item.kind] ?? groupOfStage(item.stage);
}
