/** Cases that show every part of the list: a claim with a date, one without, names of any script, a long number. */
export const sampleCases = [
  {
    platform: 'stripe',
    orderNumber: 'LB-10482',
    stage: 'delivered',
    buyer: { name: 'Harriet Lindqvist' },
    tracking: [{ carrier: 'Northline', number: 'NL407399261185' }],
    disputes: [{ reason: 'not-received', openedOn: '2026-11-01', respondBy: '2026-11-30' }],
  },
  {
    platform: 'aliexpress',
    orderNumber: '8190 2271 4405 9913',
    stage: 'out-of-stock',
    buyer: { name: '王小明' },
  },
  {
    platform: 'ebay',
    orderNumber: '12-08841-77120',
    stage: 'held-at-customs',
    buyer: { name: 'أمل حدّاد' },
  },
  { platform: 'etsy', orderNumber: '2901', stage: 'in-transit' },
  {
    platform: 'other',
    orderNumber: 'W-1',
    stage: 'returning',
    buyer: { name: 'María-José Fernández de la Vega Sanz' },
    disputes: [{ reason: 'damaged', openedOn: '2026-11-05' }],
  },
] as const;
