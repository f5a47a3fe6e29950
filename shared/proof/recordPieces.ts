import type { Message } from '../domain/message.ts';
import type { TrackingEvent } from '../domain/tracking.ts';
import type { Doubt, Exhibit, Piece, ProofInput } from './checklist.ts';
import type { ProofFault, Slot } from './evidenceProfile.ts';
import { eventSays, type ParcelState } from './parcelEvents.ts';

type Filler = (input: ProofInput) => readonly Piece[];

const piece = (
  exhibit: Exhibit,
  doubts: readonly Doubt[] = [],
  faults: readonly ProofFault[] = [],
): Piece => ({ exhibit, doubts, faults });

const dateOf = ({ at }: Readonly<{ at: Message['at'] }>): string => at.local.slice(0, 10);

/** The record of a leg, as an exhibit. */
const recordOf = ({ aCase }: ProofInput, legId: string): Exhibit => {
  const leg = aCase.legs.find(({ id }) => id === legId);
  return { kind: 'tracking', id: legId, name: `${leg?.carrier ?? ''} ${leg?.number ?? ''}`.trim() };
};

const messagesOf = (list: readonly Message[]): Exhibit => ({
  kind: 'messages',
  id: list[0]?.id ?? '',
  name: String(list.length),
});

const saying = ({ aCase }: ProofInput, state: ParcelState): readonly TrackingEvent[] =>
  aCase.events.filter((event) => eventSays(event, state));

const records: Filler = (input) =>
  input.aCase.legs.map(({ id }) => {
    const isEmpty = !input.aCase.events.some(({ legId }) => legId === id);
    return piece(recordOf(input, id), isEmpty ? ['no-events'] : []);
  });

const deliveries: Filler = (input) =>
  saying(input, 'delivered').map((event) =>
    piece(
      recordOf(input, event.legId),
      [],
      [
        'delivery-without-file',
        ...(dateOf(event) > input.dispute.openedOn ? (['delivered-after-claim'] as const) : []),
      ],
    ),
  );

/** Whether a place of a carrier's record stands in the buyer's address, as a word of four letters or two characters. */
function isInAddress(place: string | undefined, address: string): boolean {
  const words = place?.toLowerCase().match(/\p{Script=Han}{2,}|[\p{L}\d]{4,}/gu) ?? [];
  return words.some((word) => address.includes(word));
}

const address: Filler = (input) => {
  const known = input.aCase.buyer.address?.toLowerCase() ?? '';
  if (known === '') return [];
  return saying(input, 'delivered').map((event) =>
    piece(
      recordOf(input, event.legId),
      isInAddress(event.place ?? event.text, known) ? [] : ['address-unsure'],
    ),
  );
};

const signatures: Filler = (input) =>
  saying(input, 'signed').map(({ legId }) => piece(recordOf(input, legId)));

const customsEvents: Filler = (input) =>
  (['duty', 'refused', 'failed'] as const)
    .flatMap((state) => saying(input, state))
    .map(({ legId }) => piece(recordOf(input, legId)));

const handOver: Filler = (input) =>
  input.aCase.events.slice(0, 1).map(({ legId }) => piece(recordOf(input, legId)));

const messages: Filler = ({ aCase }) => {
  if (aCase.messages.length === 0) return [];
  const isAnswered = aCase.messages.some(({ direction }) => direction === 'out');
  return [piece(messagesOf(aCase.messages), isAnswered ? [] : ['not-answered'])];
};

/** What the customer wrote from the day of delivery on; whether they thank for it nobody but a reader can tell. */
const confirmations: Filler = (input) => {
  const delivered = saying(input, 'delivered').map(dateOf).toSorted()[0];
  if (delivered === undefined) return [];
  const { openedOn } = input.dispute;
  const later = input.aCase.messages.filter(
    (message) =>
      message.direction === 'in' && dateOf(message) >= delivered && dateOf(message) < openedOn,
  );
  return later.length > 0 ? [piece(messagesOf(later), ['read-it'])] : [];
};

function written(
  { aCase, dispute }: ProofInput,
  words: RegExp,
  until: string = dispute.openedOn,
): readonly Message[] {
  return aCase.messages.filter(
    ({ direction, text, translation = '', at }) =>
      direction === 'out' && at.local.slice(0, 10) <= until && words.test(`${text} ${translation}`),
  );
}

const CUSTOMS =
  /custom|dut(?:y|ies)|\btax|zoll|douan|aduana|arancel|alf[aâ]ndega|imposto|dogana|тамож|пошлин|清关|海关|关税|税|関税|관세|جمارك/iu;
const DATE =
  /\d{1,2}[./-]\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? ?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|de )|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\d{1,2} ?[月日]/iu;

const found = (list: readonly Message[]): readonly Piece[] =>
  list.length > 0 ? [piece(messagesOf(list))] : [];

const refunds: Filler = ({ aCase, dispute }) =>
  aCase.offers
    .filter(({ disputeId, answer }) => disputeId === dispute.id && answer === 'accepted')
    .filter(({ kind }) => kind === 'refund' || kind === 'partial-refund')
    .map(({ id, kind }) => piece({ kind: 'offer', id, name: kind }));

const secondOrder: Filler = ({ aCase }) => {
  const orders = aCase.evidence.filter(({ kind }) => kind === 'order');
  const doubts = orders.length === 1 ? (['one-only'] as const) : [];
  return orders.map(({ id, caption, fileName }) =>
    piece({ kind: 'file', id, name: caption || fileName }, doubts),
  );
};

const answer: Filler = ({ dispute: { id, claim, request } }) => {
  if (!request) return [];
  return [piece({ kind: 'dispute', id, name: '' }, claim ? [] : ['claim-not-recorded'])];
};

const fillers: Readonly<Partial<Record<Slot, Filler>>> = {
  'tracking-record': records,
  'delivery-proof': deliveries,
  'delivery-address': address,
  signature: signatures,
  'customs-event': customsEvents,
  'hand-over': handOver,
  messages,
  'customer-confirmation': confirmations,
  'customs-help': (input) => found(written(input, CUSTOMS, '9999-12-31')),
  'new-date': (input) => found(written(input, DATE)),
  'refund-record': refunds,
  'second-order': secondOrder,
  answer,
};

/** What the case itself holds for a slot: records of carriers, messages, offers; each with what is said against it. */
export const recordPieces: (slot: Slot, input: ProofInput) => readonly Piece[] = (slot, input) =>
  fillers[slot]?.(input) ?? [];
