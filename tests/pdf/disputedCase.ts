import type { Core } from '../../electron/core/createCore.ts';
import type { PhotoTool } from '../../electron/core/photo/PhotoTool.ts';
import { withVaultLock } from '../../electron/core/storage/lock.ts';
import { attachEvidence } from '../../electron/core/useCases/attachEvidence.ts';
import type { Dispute } from '../../shared/domain/dispute.ts';
import { type Changes, setItem } from '../../shared/domain/edit.ts';
import { aDispute, aMessage, anId } from '../builders/aCase.ts';

/** A message in each of four scripts, and one in a fifth that runs from right to left. */
export const messageTexts = {
  en: 'Where is my order? It has been three weeks.',
  'zh-CN': '您好,包裹已经签收,请向邻居或门卫询问一下。',
  ru: 'Здравствуйте! Посылка ещё не пришла, проверьте, пожалуйста.',
  el: 'Καλημέρα, το δέμα δεν έφτασε ακόμη.',
  he: 'שלום, החבילה לא הגיעה אליי.',
} as const;

const records = [
  ['2026-10-02T18:20', '+08:00', 'Shenzhen', '【深圳市】已揽收', 'Picked up in Shenzhen'],
  ['2026-10-03T02:11', '+08:00', 'Shenzhen', '快件已到达分拨中心', 'Arrived at the sorting centre'],
  ['2026-10-05T23:40', '+08:00', 'Hong Kong', '航班已起飞', 'Departed by air'],
  ['2026-10-09T09:05', '+02:00', 'Madrid', 'En trámite de aduana', 'At customs'],
  ['2026-10-11T16:30', '+02:00', 'Madrid', 'Envío liberado por la aduana', 'Released by customs'],
  ['2026-10-14T08:12', '+02:00', 'Barcelona', 'En reparto', 'Out for delivery'],
  [
    '2026-10-14T13:47',
    '+02:00',
    'Barcelona',
    'Entregado al destinatario',
    'Delivered to the recipient',
  ],
] as const;

const tracking = [
  setItem('legs', {
    id: anId(2),
    carrier: 'Correos',
    number: 'LP00412345678',
    copiedFrom: 'https://www.correos.es',
    copiedAt: { local: '2026-11-02T10:00', zone: '+08:00' },
  }),
  ...records.map(([local, zone, place, text, translation], index) =>
    setItem('events', {
      id: anId(200 + index),
      legId: anId(2),
      at: { local, zone },
      place,
      text,
      translation,
    }),
  ),
];

const messages = Object.entries(messageTexts).map(([language, text], index) =>
  setItem(
    'messages',
    aMessage(index, {
      at: { local: `2026-10-${20 + index}T10:00`, zone: '+02:00' },
      channel: 'e-mail',
      language,
      text,
      ...(language !== 'en' && { translation: `The ${language} message in English.` }),
    }),
  ),
);

const dispute: Dispute = aDispute({
  platformCase: 'du_1NkZ',
  claim: 'I never received my parcel & nobody answers <me>.',
  amount: { minor: 12_990, currency: 'EUR' },
  openedOn: '2026-11-10',
  respondBy: '2026-11-27',
  request: 'The parcel was delivered on 14 October. Please decide for the seller.',
});

const changes: Changes = {
  set: {
    platform: 'stripe',
    orderNumber: 'M-10482',
    stage: 'delivered',
    'buyer.name': 'María Núñez 李',
    'buyer.country': 'ES',
    'order.orderedAt': { local: '2026-10-01T21:14', zone: '+02:00' },
    'order.total': { minor: 12_990, currency: 'EUR' },
  },
  items: [
    setItem('items', { id: anId(50), title: 'Ceramic mug 陶瓷杯, blue', quantity: 2 }),
    ...tracking,
    ...messages,
    setItem('disputes', dispute),
  ],
};

/** A case with a dispute, a tracking record and messages in several scripts, and files attached to it. */
export async function disputedCase(
  core: Core,
  photos: PhotoTool,
  paths: readonly string[],
): Promise<Dispute> {
  const caseId = anId(1);
  await withVaultLock(core.vault, 'test', core.clock, () =>
    core.cases.append({ caseId, ...changes }),
  );
  const { refused } = await attachEvidence(core, photos, { caseId, paths });
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused)}`);
  return dispute;
}
