import type { Case } from '../../shared/domain/case.ts';
import type { Dispute } from '../../shared/domain/dispute.ts';
import type { EvidenceItem } from '../../shared/domain/evidence.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { TrackingEvent } from '../../shared/domain/tracking.ts';

/** A valid id that says its number: the same number gives the same id. */
export function anId(number: number): string {
  return `01k${String(number).padStart(23, '0')}`;
}

/** A case without anything in it but an order number. */
export function aCase(overrides: Partial<Case> = {}): Case {
  return {
    id: anId(1),
    platform: 'stripe',
    orderNumber: 'ORDER-1',
    stage: 'in-transit',
    buyer: {},
    order: {},
    items: [],
    evidence: [],
    legs: [],
    events: [],
    messages: [],
    followUps: [],
    disputes: [],
    offers: [],
    exports: [],
    ...overrides,
  };
}

/** A packing photo. */
export function aPhoto(number: number, overrides: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: anId(100 + number),
    sha256: String(number).padStart(64, '0'),
    bytes: 1000,
    mediaType: 'image/jpeg',
    fileName: `photo-${number}.jpg`,
    stage: 'packed',
    kind: 'other',
    addedAt: '2026-03-01T00:00:00Z',
    ...overrides,
  };
}

/** A line of the record of leg 1. */
export function anEvent(number: number, local: string, text: string): TrackingEvent {
  return { id: anId(200 + number), legId: anId(2), at: { local }, text };
}

/** A message from the customer. */
export function aMessage(number: number, overrides: Partial<Message> = {}): Message {
  return {
    id: anId(300 + number),
    direction: 'in',
    at: { local: '2026-03-05T10:00', zone: '+01:00' },
    text: 'Where is my parcel?',
    ...overrides,
  };
}

/** A claim that nothing arrived. */
export function aDispute(overrides: Partial<Dispute> = {}): Dispute {
  return {
    id: anId(400),
    platform: 'stripe',
    reason: 'not-received',
    openedOn: '2026-03-20',
    respondByBasis: { kind: 'unknown' },
    ...overrides,
  };
}
