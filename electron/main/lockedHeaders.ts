/**
 * Headers of everything that our page loads: it is taken for nothing but what it is said to be, belongs to this page
 * alone, and is remembered nowhere.
 */
export const lockedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;
