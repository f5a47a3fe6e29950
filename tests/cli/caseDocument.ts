/** A case as a seller writes it: an order to Spain, its record, a message, a claim. */
export const caseDocument = {
  platform: 'stripe',
  orderNumber: 'M-10482',
  stage: 'delivered',
  buyer: { name: 'María Núñez 李', country: 'ES', language: 'es' },
  order: { orderedAt: '2026-10-01T21:14+02:00', total: '129.90 EUR' },
  items: [
    { title: 'Mug 陶瓷杯', price: '64.95 EUR' },
    { title: 'Mug 陶瓷杯', price: '64.95 EUR' },
  ],
  tracking: [
    {
      carrier: 'Correos',
      number: 'LP00412345678',
      events: [
        { at: '2026-10-02T18:20+08:00', text: '已揽收', place: 'Shenzhen' },
        { at: '2026-10-14T13:47+02:00', text: 'Entregado', place: 'Barcelona' },
      ],
    },
  ],
  messages: [{ direction: 'in', at: '2026-10-20T10:00+02:00', language: 'es', text: '¿Dónde? 🎁' }],
  followUps: [{ on: '2026-11-22', note: 'write again' }],
  disputes: [{ reason: 'not-received', openedOn: '2026-11-10', claim: 'No ha llegado' }],
} as const;
