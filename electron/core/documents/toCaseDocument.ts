import type { Case } from '../../../shared/domain/case.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import { formatIsoMoment, type Moment } from '../../../shared/domain/moment.ts';
import { formatPlainMoney, type Money } from '../../../shared/domain/money.ts';

const time = (moment: Moment | undefined) => moment && formatIsoMoment(moment);
const amount = (money: Money | undefined) => money && formatPlainMoney(money);

function trackingOf({ legs, events }: Case): CaseDocument['tracking'] {
  return legs.map(({ copiedAt, ...leg }) => ({
    ...leg,
    copiedAt: time(copiedAt),
    events: events
      .filter(({ legId }) => legId === leg.id)
      .map(({ legId: _, at, ...event }) => ({ ...event, at: formatIsoMoment(at) })),
  }));
}

type FileOf = (item: EvidenceItem) => string;

/** The files of the items with these ids; one that was taken away has none. */
function filesOf({ evidence }: Case, ids: readonly string[] | undefined, fileOf: FileOf) {
  const items = ids?.flatMap((id) => evidence.find((item) => item.id === id) ?? []) ?? [];
  const files = items.map(fileOf);
  return files.length > 0 ? [...new Set(files)] : undefined;
}

function disputesOf(aCase: Case, fileOf: FileOf): CaseDocument['disputes'] {
  const { disputes, offers } = aCase;
  return disputes.map(({ respondByBasis: _, ...dispute }) => ({
    ...dispute,
    openedAt: time(dispute.openedAt),
    amount: amount(dispute.amount),
    paid: amount(dispute.paid),
    offers: offers
      .filter(({ disputeId }) => disputeId === dispute.id)
      .map(({ disputeId: __, proofIds, ...offer }) => ({
        ...offer,
        amount: amount(offer.amount),
        cost: amount(offer.cost),
        at: time(offer.at),
        proof: filesOf(aCase, proofIds, fileOf),
      })),
  }));
}

/** A case as a document that can be imported again. `fileOf` says where the file of an evidence item lies. */
export function toCaseDocument(aCase: Case, fileOf: FileOf): CaseDocument {
  const { id, platform, orderNumber, shop, stage, stageOn, notes, buyer, order, feedback } = aCase;
  const evidence = aCase.evidence.map((item) => ({
    id: item.id,
    file: fileOf(item),
    fileName: item.fileName,
    sha256: item.sha256,
    stage: item.stage,
    kind: item.kind,
    caption: item.caption,
    takenAt: time(item.capture?.at),
    turned: item.turned,
  }));
  return {
    id,
    platform,
    orderNumber,
    shop,
    stage,
    stageOn,
    notes,
    feedback,
    buyer,
    order: {
      ...order,
      orderedAt: time(order.orderedAt),
      paidAt: time(order.paidAt),
      total: amount(order.total),
    },
    items: aCase.items.map((item) => ({ ...item, price: amount(item.price) })),
    evidence,
    tracking: trackingOf(aCase),
    messages: aCase.messages.map(({ evidenceIds, ...message }) => ({
      ...message,
      at: formatIsoMoment(message.at),
      evidence: filesOf(aCase, evidenceIds, fileOf),
    })),
    followUps: aCase.followUps.map((followUp) => ({ ...followUp })),
    disputes: disputesOf(aCase, fileOf),
  };
}
