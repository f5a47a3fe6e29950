import type { Case } from './case.ts';

/**
 * A case without what is about its buyer: who they are, what they wrote and claimed, notes, the words of their feedback, photos and files (labels
 * and chats show names), and what carriers wrote of the delivery. What stays is what the seller's books need: number,
 * shop, dates, amounts, articles, tracking numbers, country, and how disputes ended. (GDPR article 17.)
 */
export function eraseBuyer(aCase: Case): Case {
  const { notes: _, feedback, buyer, ...kept } = aCase;
  const { text: ________, ...rated } = feedback ?? {};
  return {
    ...kept,
    ...('rating' in rated && { feedback: rated }),
    buyer: { ...(buyer.country && { country: buyer.country }) },
    evidence: [],
    events: [],
    messages: [],
    followUps: aCase.followUps.map(({ note: _____, outcome: ______, ...followUp }) => followUp),
    disputes: aCase.disputes.map(({ claim: __, walk: ___, request: ____, ...dispute }) => dispute),
    offers: aCase.offers.map(({ note: _______, ...offer }) => offer),
    exports: [],
  };
}
