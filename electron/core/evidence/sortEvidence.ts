import { Temporal } from 'temporal-polyfill';
import type { Case } from '../../../shared/domain/case.ts';
import type { Capture } from '../../../shared/domain/evidence.ts';
import { instantOf } from '../../../shared/domain/moment.ts';
import type { EvidenceKind, Stage } from '../../../shared/domain/vocabulary.ts';
import { kindByWords } from './evidenceWords.ts';
import { type ParcelTimes, parcelTimes } from './parcelTimes.ts';

/** What a file shows and where its parcel was. */
export type Place = Readonly<{ kind: EvidenceKind; stage: Stage }>;

/** A file to be sorted, and what the seller has said about it already. */
export type Unsorted = Readonly<{
  fileName: string;
  mediaType: string;
  capture: Capture | undefined;
  kind?: EvidenceKind | undefined;
  stage?: Stage | undefined;
}>;

/** Papers and pictures that belong to one stage, whenever they were photographed. */
const stageOfPaper: Partial<Record<EvidenceKind, Stage>> = {
  listing: 'paid',
  order: 'paid',
  'duty-note': 'paid',
  invoice: 'shipped',
  'customs-form': 'shipped',
  'delivery-proof': 'delivered',
  'customer-photo': 'delivered',
  'return-slip': 'returning',
};

/** Where the parcel usually is when such a thing is photographed: until it arrives. */
const usualStage: Partial<Record<EvidenceKind, Stage>> = {
  item: 'packed',
  label: 'packed',
  'inner-packing': 'packed',
  'outer-packing': 'packed',
  weight: 'packed',
  'sealed-parcel': 'packed',
  waybill: 'shipped',
  'hand-over': 'shipped',
  tracking: 'in-transit',
  'carrier-mail': 'in-transit',
};

/** Receipts and slips are photographed on the day on which the parcel is handed over. */
const HAND_OVER_HOURS = 24;

const isBefore = (one: Temporal.Instant, other: Temporal.Instant | undefined): boolean =>
  other !== undefined && Temporal.Instant.compare(one, other) < 0;

const isSince = (one: Temporal.Instant, other: Temporal.Instant | undefined): boolean =>
  other !== undefined && !isBefore(one, other);

function stageAt(at: Temporal.Instant, times: ParcelTimes): Stage | undefined {
  const { ordered, handedOver, arrived } = times;
  if (isBefore(at, ordered)) return 'paid';
  if (isSince(at, arrived)) return 'delivered';
  if (isSince(at, handedOver?.add({ hours: HAND_OVER_HOURS }))) return 'in-transit';
  if (isSince(at, handedOver)) return 'shipped';
  return handedOver || arrived ? 'packed' : undefined;
}

const isShot = (mediaType: string): boolean => /^(?:image|video)\//.test(mediaType);

function kindOf({ kind, fileName, mediaType }: Unsorted): EvidenceKind {
  return kind ?? kindByWords(fileName) ?? (mediaType.startsWith('video/') ? 'video' : 'other');
}

/** The time of a file may be that of a copy made long after, so it tells no stage. */
function toldStage({ capture }: Unsorted, aCase: Case, zone: string): Stage | undefined {
  if (!capture || capture.source === 'file-time') return undefined;
  return stageAt(instantOf(capture.at, zone), parcelTimes(aCase, zone));
}

function stageOf(file: Unsorted, kind: EvidenceKind, aCase: Case, zone: string): Stage {
  const told = toldStage(file, aCase, zone);
  const byKind = stageOfPaper[kind] ?? (told === 'delivered' ? told : usualStage[kind]);
  return byKind ?? told ?? (isShot(file.mediaType) ? 'packed' : aCase.stage);
}

/**
 * Sorts a file into a kind and a stage of its case, wherever the seller has not said them: the kind by words in
 * its name; the stage by the kind and, for photos and films, by the time at which camera or name say they were
 * taken, held against order, hand-over and arrival. A photo of which nothing is known is a packing photo, any
 * other file belongs to the present stage. `zone` is the seller's own.
 */
export function sortEvidence(file: Unsorted, aCase: Case, zone: string): Place {
  const kind = kindOf(file);
  return { kind, stage: file.stage ?? stageOf(file, kind, aCase, zone) };
}
