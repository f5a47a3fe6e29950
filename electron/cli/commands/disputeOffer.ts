import { AppError } from '../../../shared/appError.ts';
import { type ExactNumber, parseExact } from '../../../shared/domain/convertMoney.ts';
import { OfferSchema } from '../../../shared/domain/dispute.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import { formatPlainMoney, type Money } from '../../../shared/domain/money.ts';
import { OfferKindSchema } from '../../../shared/domain/vocabulary.ts';
import { type CostFact, costFacts } from '../../../shared/settlement/offerCost.ts';
import type { RankedOffer } from '../../../shared/settlement/rankOffers.ts';
import {
  type OfferReckoning,
  type OfferRequest,
  offerOf,
  reckonOffers,
} from '../../../shared/settlement/reckonOffers.ts';
import { findDispute } from '../../core/useCases/findDispute.ts';
import { recordOffer } from '../../core/useCases/recordOffer.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

const MAX_NOTE = OfferSchema.shape.note.unwrap().maxLength ?? 0;
const PERCENT = /^\s*(\d{1,3}(?:\.\d{1,9})?)\s*%\s*$/;

function amountOf(args: Arguments): OfferRequest['amount'] {
  const percent = PERCENT.exec(args.text('amount') ?? '')?.[1];
  return percent === undefined ? args.amount('amount') : { percent };
}

/** `1.08`, or `EUR=1.08` where several currencies meet. */
function rateOf(word: string): readonly [string, ExactNumber] {
  const [, currency = '*', number = ''] = /^(?:([A-Za-z]{3})=)?(.*)$/.exec(word) ?? [];
  const rate = parseExact(number);
  if (!rate) throw new AppError('option-not-a-rate', { option: '--rate', value: word });
  return [currency.toUpperCase(), rate];
}

function factsOf(args: Arguments): Readonly<Partial<Record<CostFact, Money>>> {
  return Object.fromEntries(
    costFacts.flatMap((name) => {
      const amount = args.amount(name);
      return amount ? [[name, amount] as const] : [];
    }),
  );
}

/** A reckoned offer as the answer shows it; what is not known is null, and `needs` says what would tell it. */
function shown({ kind, amount, cost, againstNothing }: RankedOffer, currency: string) {
  const money = (minor: number | undefined) =>
    minor === undefined ? null : formatPlainMoney({ minor, currency });
  return {
    kind,
    amount: money(amount),
    cost: money(cost.kind === 'known' ? cost.cost : undefined),
    atMost: cost.kind === 'known' && cost.atMost,
    againstNothing: money(againstNothing),
    needs: cost.kind === 'needs' ? cost.facts : [],
  };
}

function lineOf(offer: RankedOffer, currency: string, context: Context): string {
  const { cost, againstNothing = 0, kind } = offer;
  if (cost.kind === 'needs')
    return context.say('offer-needs', { kind, needs: cost.facts.join(', ') });
  return context.say('offer-costs', {
    kind,
    cost: formatPlainMoney({ minor: cost.cost, currency }),
    saved: formatPlainMoney({ minor: againstNothing, currency }),
  });
}

async function record(args: Arguments, context: Context, reckoning: OfferReckoning) {
  const core = await context.core();
  const { aCase, dispute } = await findDispute(core, args.positional(0));
  const note = args.limited('note', MAX_NOTE);
  const at = momentAt(context.clock.now(), context.clock.zone);
  const offer = offerOf(reckoning.reckoned.kind, reckoning);
  return await recordOffer(core, aCase.id, {
    disputeId: dispute.id,
    ...offer,
    at,
    ...(note && { note }),
  });
}

/** `dispute offer DISPUTE`: what an offer costs against doing nothing and against others; `--record` keeps it. */
export const disputeOffer: Command = {
  path: ['dispute', 'offer'],
  positionals: [{ name: 'DISPUTE' }],
  options: {
    kind: { value: 'KIND', required: true, help: 'option-offer-kind' },
    amount: { value: 'AMOUNT', help: 'option-offer-amount' },
    rate: { value: 'RATE', many: true, help: 'option-rate' },
    duty: { value: 'AMOUNT', help: 'option-duty' },
    goods: { value: 'AMOUNT', help: 'option-goods' },
    shipping: { value: 'AMOUNT', help: 'option-shipping' },
    'return-shipping': { value: 'AMOUNT', help: 'option-return-shipping' },
    recovered: { value: 'AMOUNT', help: 'option-recovered' },
    fee: { value: 'AMOUNT', help: 'option-fee' },
    record: { help: 'option-record' },
    note: { value: 'TEXT', help: 'option-offer-note' },
  },
  summary: 'command-dispute-offer',
  example: 'dispute offer 01k5m2s8tq9x4v7b3n6c1d0efg --kind partial-refund --amount "12.30 USD"',
  run: async (args, context) => {
    const request = {
      kind: args.requiredChoice('kind', OfferKindSchema.options),
      amount: amountOf(args),
      duty: args.amount('duty'),
      facts: factsOf(args),
      rates: new Map(args.list('rate').map(rateOf)),
    };
    const { aCase, dispute } = await findDispute(await context.core(), args.positional(0));
    const reckoning = reckonOffers(aCase, dispute, request);
    const { currency, nothing, ranked, reckoned } = reckoning;
    const offerId = args.flag('record') ? await record(args, context, reckoning) : null;
    const { kind: _, ...asked } = shown(reckoned, currency);
    return {
      data: {
        ...asked,
        nothing: formatPlainMoney({ minor: nothing, currency }),
        ranked: ranked.map((offer) => shown(offer, currency)),
        offerId,
      },
      text: [
        context.say('offer-nothing', { cost: formatPlainMoney({ minor: nothing, currency }) }),
        ...ranked.map((offer) => lineOf(offer, currency, context)),
        ...(offerId ? [context.say('offer-recorded', { id: offerId })] : []),
      ].join('\n'),
    };
  },
};
