import type { EvidenceItem } from '../domain/evidence.ts';
import type { EvidenceKind, Stage } from '../domain/vocabulary.ts';
import type { Doubt, Piece, ProofInput } from './checklist.ts';
import type { ProofFault, Slot } from './evidenceProfile.ts';

/** Which files fill a slot: those of a kind, at a stage if one is named, whose caption or name has a word if one is named. */
type FileRule = Readonly<{
  kinds: readonly EvidenceKind[];
  stages?: readonly Stage[];
  words?: RegExp;
  /** It shows what was sent, so it must be older than the claim. */
  isOfParcel?: true;
  doubt?: Doubt;
}>;

const weightWords = /weigh|peso|重量|称重|计费重|\bkg\b|poids|gewicht/iu;

const fileRules: Readonly<Partial<Record<Slot, FileRule>>> = {
  'tracking-record': { kinds: ['tracking'] },
  'delivery-proof': { kinds: ['delivery-proof'] },
  signature: { kinds: ['delivery-proof'], doubt: 'signature-unknown' },
  waybill: { kinds: ['waybill', 'label'] },
  'hand-over': { kinds: ['hand-over'] },
  'parcel-photo': { kinds: ['sealed-parcel', 'outer-packing'], isOfParcel: true },
  'item-photo': { kinds: ['item', 'inner-packing'], isOfParcel: true },
  'packing-video': {
    kinds: ['video'],
    stages: ['paid', 'packed', 'shipped'],
    isOfParcel: true,
  },
  weight: { kinds: ['weight'], isOfParcel: true, doubt: 'scale-unknown' },
  'weight-record': {
    kinds: ['hand-over', 'invoice', 'carrier-mail', 'tracking', 'other'],
    words: weightWords,
  },
  'serial-number': {
    kinds: ['item', 'label', 'inner-packing', 'other'],
    words: /serial|imei|s\/n|序列|número de serie/iu,
  },
  listing: { kinds: ['listing'] },
  measurements: {
    kinds: ['listing', 'item', 'other'],
    words: /measure|size|\bcm\b|尺寸|尺码|测量|medida|talla/iu,
  },
  'duty-note': { kinds: ['duty-note'] },
  'order-record': { kinds: ['order'] },
  invoice: { kinds: ['invoice'] },
  'brand-papers': {
    kinds: ['invoice', 'order', 'other'],
    words: /authori[sz]|licen[cs]e|brand|purchase|supplier|授权|采购|进货|品牌|marca|autoriza/iu,
  },
  'customs-form': { kinds: ['customs-form'] },
  'customs-letter': { kinds: ['carrier-mail'], stages: ['at-customs', 'held-at-customs'] },
  messages: { kinds: ['chat'] },
  'customer-photo': { kinds: ['customer-photo'] },
  'return-slip': { kinds: ['return-slip'] },
  'return-photos': {
    kinds: ['customer-photo', 'sealed-parcel', 'outer-packing', 'item', 'other'],
    stages: ['returning'],
  },
  'refund-record': {
    kinds: ['order', 'invoice', 'other'],
    words: /refund|reembols|退款|rückerstatt|rembours/iu,
  },
  'refund-policy': {
    kinds: ['listing', 'other'],
    words: /policy|terms|return|condiciones|política|政策|条款|退货/iu,
  },
  'address-match': { kinds: ['order', 'other'], words: /\bavs\b|\bcvv\b|\bip\b|device/iu },
  'earlier-orders': { kinds: ['order', 'other'], words: /earlier|previous|anterior|以前|历史/iu },
};

const isAfter = (moment: string, date: string): boolean => moment.slice(0, 10) > date;

/** Known to be older than the claim: by the camera or a time that was told, or because it lay in the vault by then. */
function ageOf(
  { capture, addedAt }: EvidenceItem,
  openedOn: string,
): 'older' | 'newer' | 'unknown' {
  if (capture && capture.source !== 'file-time')
    return isAfter(capture.at.local, openedOn) ? 'newer' : 'older';
  return isAfter(addedAt, openedOn) ? 'unknown' : 'older';
}

function formFaults({ mediaType }: EvidenceItem): readonly ProofFault[] {
  if (mediaType.startsWith('video/')) return ['video'];
  return mediaType === 'application/pdf' ? ['pdf'] : [];
}

function piece(item: EvidenceItem, faults: readonly ProofFault[], doubts: readonly Doubt[]): Piece {
  const exhibit = { kind: 'file', id: item.id, name: item.caption || item.fileName } as const;
  return { exhibit, faults: [...formFaults(item), ...faults], doubts };
}

function ofParcel(item: EvidenceItem, { doubt }: FileRule, openedOn: string): Piece {
  const age = ageOf(item, openedOn);
  return piece(item, age === 'newer' ? ['taken-after-claim'] : [], [
    ...(age === 'unknown' ? (['time-unknown'] as const) : []),
    ...(doubt ? [doubt] : []),
  ]);
}

function matches(item: EvidenceItem, { kinds, stages, words }: FileRule): boolean {
  const isThere = kinds.includes(item.kind) && (stages?.includes(item.stage) ?? true);
  return isThere && (words?.test(`${item.caption ?? ''} ${item.fileName}`) ?? true);
}

const isPicture = ({ mediaType }: EvidenceItem): boolean => mediaType.startsWith('image/');

/** A picture of a tracking page; a file of the carrier's record is one, but must belong to a number of the order. */
function trackingFiles({ aCase }: ProofInput): readonly Piece[] {
  const files = aCase.evidence.filter(({ kind }) => kind === 'tracking');
  const doubts = aCase.legs.length === 0 ? (['number-not-on-order'] as const) : [];
  return files.map((item) => piece(item, isPicture(item) ? ['tracking-screenshot'] : [], doubts));
}

/** A screenshot of a tracking page that says "delivered" is often taken for a proof of delivery. */
const deliveredPictures = ({ aCase }: ProofInput): readonly Piece[] =>
  aCase.evidence
    .filter((item) => item.kind === 'tracking' && item.stage === 'delivered' && isPicture(item))
    .map((item) => piece(item, ['tracking-screenshot'], []));

const customsChats = ({ aCase }: ProofInput): readonly Piece[] =>
  aCase.evidence
    .filter(({ kind, stage }) => kind === 'chat' && /customs/.test(stage))
    .map((item) => piece(item, ['chat-screenshot'], []));

function others(slot: Slot, input: ProofInput): readonly Piece[] {
  if (slot === 'delivery-proof') return deliveredPictures(input);
  return slot === 'customs-letter' ? customsChats(input) : [];
}

/** The attached files that may fill a slot, each with what is said against it. */
export function filePieces(slot: Slot, input: ProofInput): readonly Piece[] {
  const { aCase, dispute } = input;
  const rule = fileRules[slot];
  if (slot === 'tracking-record') return trackingFiles(input);
  if (!rule) return [];
  const found = aCase.evidence.filter((item) => matches(item, rule));
  const own = found.map((item) =>
    rule.isOfParcel
      ? ofParcel(item, rule, dispute.openedOn)
      : piece(item, [], rule.doubt ? [rule.doubt] : []),
  );
  return [...own, ...others(slot, input)];
}
