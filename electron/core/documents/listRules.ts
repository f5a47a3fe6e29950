import type { OrderItem } from '../../../shared/domain/case.ts';
import type { Dispute, Offer } from '../../../shared/domain/dispute.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import type { FollowUp } from '../../../shared/domain/followUp.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { TrackingEvent, TrackingLeg } from '../../../shared/domain/tracking.ts';
import type { ListRule } from './mergeList.ts';
import {
  isSameDispute,
  isSameEvent,
  isSameFollowUp,
  isSameLeg,
  isSameMessage,
  isSameOffer,
  isSameOrderItem,
} from './sameItem.ts';

export const orderItemRule: ListRule<OrderItem> = {
  list: 'items',
  isSame: isSameOrderItem,
  identity: ['title', 'sku'],
  repeats: true,
};

export const legRule: ListRule<TrackingLeg> = {
  list: 'legs',
  isSame: isSameLeg,
  identity: ['carrier', 'number'],
};

export const eventRule: ListRule<TrackingEvent> = {
  list: 'events',
  isSame: isSameEvent,
  identity: ['legId', 'at', 'text', 'place'],
};

export const messageRule: ListRule<Message> = {
  list: 'messages',
  isSame: isSameMessage,
  identity: ['direction', 'at', 'text'],
};

export const followUpRule: ListRule<FollowUp> = {
  list: 'followUps',
  isSame: isSameFollowUp,
  identity: ['on', 'note', 'rule', 'about'],
};

export const disputeRule: ListRule<Dispute> = {
  list: 'disputes',
  isSame: isSameDispute,
  identity: ['platform', 'platformCase'],
};

export const offerRule: ListRule<Offer> = {
  list: 'offers',
  isSame: isSameOffer,
  identity: ['disputeId', 'kind', 'amount', 'at'],
};

/** Equal bytes are one item of evidence, whatever the file is called. */
export const evidenceRule: ListRule<EvidenceItem> = {
  list: 'evidence',
  isSame: (one, other) => one.sha256 === other.sha256,
  identity: ['sha256', 'bytes', 'mediaType', 'pixels', 'addedAt'],
};
