import type { Case } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import type { Dispute } from '../../../shared/domain/dispute.ts';
import type { ItemEdit } from '../../../shared/domain/edit.ts';
import { instantOf } from '../../../shared/domain/moment.ts';
import { checkedMoment, maybeMoney } from './checkedText.ts';
import type { EvidenceIds } from './EvidenceIds.ts';
import {
  disputeRule,
  eventRule,
  followUpRule,
  legRule,
  messageRule,
  offerRule,
  orderItemRule,
} from './listRules.ts';
import { type Draft, findKnown, type MergedList, mergeList } from './mergeList.ts';
import type { RespondByRules } from './respondByFor.ts';

/** What a merge needs besides the document. `zone` is the seller's own. */
export type MergeParts = Readonly<{
  nextId: () => string;
  zone: string;
  respondBy: RespondByRules;
  evidenceIds: EvidenceIds;
}>;

type DocumentedDispute = NonNullable<CaseDocument['disputes']>[number];
type Merge<T> = (aCase: Case, document: CaseDocument, parts: MergeParts) => T;

const mergeItems: Merge<readonly ItemEdit[]> = (aCase, { items = [] }, { nextId }) =>
  mergeList(
    orderItemRule,
    aCase.items,
    items.map(({ price, quantity = 1, ...item }) => ({
      ...item,
      quantity,
      price: maybeMoney(price),
    })),
    nextId,
  ).edits;

const mergeTracking: Merge<readonly ItemEdit[]> = (aCase, { tracking = [] }, { nextId }) => {
  const drafts = tracking.map(({ events: _, copiedAt, ...leg }) => ({
    ...leg,
    copiedAt: copiedAt === undefined ? undefined : checkedMoment(copiedAt),
  }));
  const legs = mergeList(legRule, aCase.legs, drafts, nextId);
  const events = tracking.flatMap(({ events: records = [] }, index) =>
    records.map((event) => ({
      ...event,
      legId: legs.ids[index] ?? '',
      at: checkedMoment(event.at),
    })),
  );
  return [...legs.edits, ...mergeList(eventRule, aCase.events, events, nextId).edits];
};

const mergeMessages: Merge<MergedList> = (aCase, { messages = [] }, { nextId, evidenceIds }) =>
  mergeList(
    messageRule,
    aCase.messages,
    messages.map(({ evidence, ...message }) => {
      const draft = { ...message, at: checkedMoment(message.at) };
      const known = findKnown(messageRule, aCase.messages, draft);
      return { ...draft, evidenceIds: evidenceIds.link(evidence, known?.evidenceIds) };
    }),
    nextId,
  );

/** What the ids of a document are in the case. */
type Ids = ReadonlyMap<string | undefined, string>;

const idsOf = (
  documented: readonly Readonly<{ id?: string | undefined }>[] = [],
  ids: readonly string[],
) => documented.map(({ id }, index) => [id, ids[index] ?? ''] as const);

const mergeFollowUps = (
  aCase: Case,
  { followUps = [] }: CaseDocument,
  { nextId, zone }: MergeParts,
  ids: Ids,
): readonly ItemEdit[] =>
  mergeList(
    followUpRule,
    aCase.followUps,
    followUps.map(({ doneAt, about, ...followUp }) => ({
      ...followUp,
      about: about && (ids.get(about) ?? about),
      doneAt: doneAt && instantOf(checkedMoment(doneAt), zone).toString(),
    })),
    nextId,
  ).edits;

const respondByBasis = { kind: 'unknown' } as const;

/** The due date of a dispute that is known stays as it was reckoned, unless the document says another. */
function disputeDraft(
  aCase: Case,
  documented: DocumentedDispute,
  { respondBy }: MergeParts,
): Draft<Dispute> {
  const { offers: _, amount, paid, openedAt, ...fields } = documented;
  const dispute = {
    ...fields,
    ...(openedAt !== undefined && { openedAt: checkedMoment(openedAt) }),
    platform: fields.platform ?? aCase.platform,
    amount: maybeMoney(amount),
    paid: maybeMoney(paid),
  };
  const known = aCase.disputes.find(
    (one) => one.id === dispute.id || disputeRule.isSame(one, { ...dispute, respondByBasis }),
  );
  const isKept = dispute.respondBy === undefined || dispute.respondBy === known?.respondBy;
  if (known && isKept) {
    const { respondBy: on, respondByBasis: basis } = known;
    return { ...dispute, respondBy: on, respondByBasis: basis };
  }
  return { ...dispute, ...respondBy(dispute, aCase.buyer.country) };
}

const mergeDisputes: Merge<MergedList> = (aCase, { disputes = [] }, parts) => {
  const drafts = disputes.map((dispute) => disputeDraft(aCase, dispute, parts));
  const merged = mergeList(disputeRule, aCase.disputes, drafts, parts.nextId);
  const offers = disputes.flatMap(({ offers: proposed = [] }, index) =>
    proposed.map(({ proof, ...offer }) => {
      const draft = {
        ...offer,
        disputeId: merged.ids[index] ?? '',
        amount: maybeMoney(offer.amount),
        cost: maybeMoney(offer.cost),
        at: offer.at === undefined ? undefined : checkedMoment(offer.at),
      };
      const known = findKnown(offerRule, aCase.offers, draft);
      return { ...draft, proofIds: parts.evidenceIds.link(proof, known?.proofIds) };
    }),
  );
  const { edits } = mergeList(offerRule, aCase.offers, offers, parts.nextId);
  return { edits: [...merged.edits, ...edits], ids: merged.ids };
};

/** The edits of every list but the evidence that make a case hold what a document says. */
export const listChanges: Merge<readonly ItemEdit[]> = (aCase, document, parts) => {
  const messages = mergeMessages(aCase, document, parts);
  const disputes = mergeDisputes(aCase, document, parts);
  const ids: Ids = new Map([
    ...idsOf(document.messages, messages.ids),
    ...idsOf(document.disputes, disputes.ids),
  ]);
  return [
    ...mergeItems(aCase, document, parts),
    ...mergeTracking(aCase, document, parts),
    ...messages.edits,
    ...mergeFollowUps(aCase, document, parts, ids),
    ...disputes.edits,
  ];
};
