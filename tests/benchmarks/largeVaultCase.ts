import type { Ids } from '../../shared/clock.ts';
import type { ListName } from '../../shared/domain/case.ts';
import type { Changes, ItemEdit } from '../../shared/domain/edit.ts';
import { carriers, goods, photoNames, scans, tongues } from './largeVaultWords.ts';

/** Numbers from 0 below `below`. */
export type Random = (below: number) => number;

/** What a case is made from. `at` is the time of its first edit, in milliseconds since 1970. */
export type CaseSeed = Readonly<{
  number: number;
  at: number;
  attachments: number;
  bytes: number;
  random: Random;
  ids: Ids;
}>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MESSAGES = 3;

const platforms = ['aliexpress', 'amazon', 'ebay', 'etsy', 'shopify', 'temu'] as const;
const stages = ['packed', 'shipped', 'in-transit', 'delivered', 'delivered', 'closed'] as const;
const reasons = ['not-received', 'damaged', 'not-as-described', 'late'] as const;

type Fields = Extract<ItemEdit, { set: unknown }>['set'];

const item = (list: ListName, id: string, set: Fields): ItemEdit => ({ list, id, set });

const instant = (ms: number): string => new Date(ms).toISOString();
const dateOf = (ms: number): string => instant(ms).slice(0, 10);

/** The wall in China at that time. */
const moment = (ms: number) => ({
  local: instant(ms + 8 * HOUR).slice(0, 19),
  zone: '+08:00',
});

const pick = <T>(random: Random, all: readonly [T, ...T[]] | readonly T[]): T => {
  const found = all[random(all.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random(10)).join('');

/** As many hexadecimal digits as a SHA-256 has. */
export const hexOf = (random: Random): string =>
  Array.from({ length: 8 }, () => random(0x1_0000_0000).toString(16).padStart(8, '0')).join('');

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** The order as it was imported: its fields, the goods, and the first carrier. */
function orderEdit({ number, at, random, ids }: CaseSeed, legId: string): Changes {
  const tongue = tongues[number % tongues.length] ?? pick(random, tongues);
  const [title, sku] = pick(random, goods);
  const [carrier, start] = pick(random, carriers);
  const name = pick(random, tongue.names);
  const price = 500 + random(20_000);
  return {
    set: {
      platform: pick(random, platforms),
      orderNumber: `8${digits(random, 15)}`,
      shop: `义乌小店 ${1 + random(3)}`,
      stage: 'paid',
      'buyer.name': name,
      'buyer.country': tongue.country,
      'buyer.language': tongue.language,
      'buyer.email': `buyer${number}@example.org`,
      'buyer.phone': `+${digits(random, 11)}`,
      'buyer.address': `${pick(random, tongue.addresses)} ${1 + random(300)}`,
      'order.orderedAt': moment(at - 2 * HOUR),
      'order.paidAt': moment(at - HOUR),
      'order.total': { minor: price, currency: 'USD' },
      'order.promisedOn': dateOf(at + 30 * DAY),
    },
    items: [
      item('items', ids.next(), {
        title,
        quantity: 1 + random(3),
        sku: `${sku}-${digits(random, 5)}`,
        price: { minor: price, currency: 'USD' },
      }),
      item('legs', legId, { carrier, number: `${start}${digits(random, 11)}CN` }),
    ],
  };
}

/** The photos of the packing, dropped at once. */
function photosEdit({ at, attachments, bytes, random, ids }: CaseSeed): Changes {
  const items = range(attachments).map((index) => {
    const [name, kind] = photoNames[index % photoNames.length] ?? pick(random, photoNames);
    const taken = moment(at + DAY + index * 60_000);
    return item('evidence', ids.next(), {
      sha256: hexOf(random),
      bytes,
      mediaType: 'image/jpeg',
      fileName: name.replace('{n}', digits(random, 8)),
      stage: 'packed',
      kind,
      capture: { at: taken, source: 'camera' },
      pixels: { width: 4032, height: 3024 },
      addedAt: instant(at + DAY + HOUR),
    });
  });
  return { set: { stage: 'packed' }, items };
}

/** The record of the carrier, as it was pasted. */
function recordEdit({ at, random, ids }: CaseSeed, legId: string): Changes {
  const items = scans.map(([text, place], index) =>
    item('events', ids.next(), {
      legId,
      at: moment(at + (2 + 3 * index) * DAY),
      text: `${text} ${digits(random, 6)}`,
      ...(place && { place }),
    }),
  );
  return { set: { stage: pick(random, stages) }, items };
}

function messageEdits({ number, at, random, ids }: CaseSeed): readonly ItemEdit[] {
  const { language, sentences } = tongues[number % tongues.length] ?? pick(random, tongues);
  return range(MESSAGES).map((index) =>
    item('messages', ids.next(), {
      direction: index % 2 ? 'out' : 'in',
      at: moment(at + (10 + index) * DAY),
      channel: 'message centre',
      language,
      text: `${pick(random, sentences)} ${pick(random, sentences)} ${digits(random, 4)}`,
    }),
  );
}

/** Every twelfth case has a claim, every ninth something to do. */
function claimEdits({ number, at, random, ids }: CaseSeed): readonly ItemEdit[] {
  const dispute = item('disputes', ids.next(), {
    platform: 'aliexpress',
    reason: pick(random, reasons),
    openedOn: dateOf(at + 20 * DAY),
    platformCase: digits(random, 12),
    respondBy: dateOf(at + 25 * DAY),
    respondByBasis: { kind: 'by-hand' },
    ...(number % 24 === 0 && { outcome: 'won' }),
  });
  const followUp = item('followUps', ids.next(), {
    on: dateOf(at + 18 * DAY),
    note: '联系快递公司 / call the carrier',
  });
  return [...(number % 12 === 0 ? [dispute] : []), ...(number % 9 === 0 ? [followUp] : [])];
}

/** The four edits that make a case, with the days after the first on which they were made. Every 99th is in the trash. */
export function editsOf(seed: CaseSeed): readonly Readonly<{ at: number; changes: Changes }>[] {
  const { number, at, ids } = seed;
  const legId = ids.next();
  const items = [...messageEdits(seed), ...claimEdits(seed)];
  const set = number % 99 === 98 ? { deletedAt: instant(at + 40 * DAY) } : {};
  return [
    { at, changes: orderEdit(seed, legId) },
    { at: at + DAY + HOUR, changes: photosEdit(seed) },
    { at: at + 17 * DAY, changes: recordEdit(seed, legId) },
    { at: at + 40 * DAY, changes: { ...(number % 99 === 98 && { set }), items } },
  ];
}
