import type { Case } from '../../domain/case.ts';
import { formatPlainMoney } from '../../domain/money.ts';
import type { CitedLine, ExhibitGroup, Summary, SummarySection } from '../dossierPlan.ts';
import type { DossierKey } from '../dossierWords.ts';
import { happenedLines } from './happened.ts';
import type { PlanInput } from './planInput.ts';
import { quoteClaim } from './quoteClaim.ts';
import { printMoment } from './timeOrder.ts';

/** Names of platforms as they write themselves. */
const platformNames: Readonly<Partial<Record<string, string>>> = {
  aliexpress: 'AliExpress',
  amazon: 'Amazon',
  ebay: 'eBay',
  etsy: 'Etsy',
  shopify: 'Shopify',
  paypal: 'PayPal',
  stripe: 'Stripe',
  'tiktok-shop': 'TikTok Shop',
  walmart: 'Walmart',
  temu: 'Temu',
  shopee: 'Shopee',
  lazada: 'Lazada',
  mercadolibre: 'Mercado Libre',
  wish: 'Wish',
  woocommerce: 'WooCommerce',
};

function goods(aCase: Case): string {
  return aCase.items.map((item) => `${item.quantity} × ${item.title}`).join('; ');
}

type FactRow = readonly [DossierKey, string | undefined];

function orderFacts({ aCase }: PlanInput): readonly FactRow[] {
  const { order } = aCase;
  return [
    ['fact.items', goods(aCase)],
    ['fact.ordered', order.orderedAt && printMoment(order.orderedAt)],
    ['fact.total', order.total && formatPlainMoney(order.total)],
    ['fact.tracking', aCase.legs.map((leg) => `${leg.carrier} ${leg.number}`).join('; ')],
  ];
}

function claimFacts({ aCase, dispute, words }: PlanInput): readonly FactRow[] {
  const { buyer } = aCase;
  return [
    ['fact.case', dispute.platformCase],
    ['fact.reason', words(`reason.${dispute.reason}`)],
    ['fact.amount', dispute.amount && formatPlainMoney(dispute.amount)],
    ['fact.opened', dispute.openedOn],
    ['fact.respond', dispute.respondBy],
    ['fact.buyer', [buyer.name, buyer.country].filter(Boolean).join(', ')],
  ];
}

function facts(input: PlanInput): Summary['facts'] {
  const { aCase, audience, words } = input;
  const rows: readonly FactRow[] = [
    ['fact.platform', platformNames[aCase.platform] ?? aCase.shop],
    ['fact.order', aCase.orderNumber],
    ...(audience === 'reviewer' ? claimFacts(input) : []),
    ...orderFacts(input),
  ];
  return rows.flatMap(([key, value]) => (value ? [{ name: words(key), value }] : []));
}

function claimLines(
  { dispute, words }: PlanInput,
  groups: readonly ExhibitGroup[],
): readonly CitedLine[] {
  const sentence: CitedLine = { text: words(`claim.${dispute.reason}`), cites: [] };
  if (!dispute.claim) return [sentence];
  const { text, whole } = quoteClaim(dispute.claim);
  if (whole) return [sentence, { text: words('claim.quote', { text }), cites: [] }];
  const exhibits = groups.flatMap((group) => group.exhibits);
  const label = exhibits.find(({ content }) => content.kind === 'text')?.label ?? '';
  return [sentence, { text: words('claim.shortened', { label, text }), cites: [label] }];
}

function proofLines({ words }: PlanInput, groups: readonly ExhibitGroup[]): readonly CitedLine[] {
  return groups.map((group) => ({
    text: words(`proof.${group.id}`, { count: group.exhibits.length }),
    cites: group.exhibits.map((exhibit) => exhibit.label),
  }));
}

function sections(input: PlanInput, groups: readonly ExhibitGroup[]): readonly SummarySection[] {
  const { audience, dispute, words } = input;
  const happened = { heading: words('section.happened'), lines: happenedLines(input, groups) };
  if (audience === 'buyer') {
    const help = [{ text: words('help.default'), cites: [] }];
    return [happened, { heading: words('section.help'), lines: help }];
  }
  const request = [{ text: dispute.request ?? words('request.default'), cites: [] }];
  return [
    { heading: words('section.claim'), lines: claimLines(input, groups) },
    happened,
    { heading: words('section.proof'), lines: proofLines(input, groups) },
    { heading: words('section.request'), lines: request },
  ];
}

/** The first page: facts, the claim in one sentence, at most six dated lines, what proves them, the request. */
export function summarise(input: PlanInput, groups: readonly ExhibitGroup[]): Summary {
  const { audience, dispute, words } = input;
  const reason = words(`reason.${dispute.reason}`);
  return {
    heading: audience === 'buyer' ? words('heading.buyer') : words('heading.reviewer', { reason }),
    facts: facts(input),
    sections: sections(input, groups).filter(({ lines }) => lines.length > 0),
  };
}
