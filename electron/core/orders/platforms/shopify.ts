import type { OrderFormat } from '../orderFormat.ts';

const parts = ['city', 'zip', 'province', 'country'];
const address = (kind: string, streets: readonly string[]) =>
  [...streets, ...parts].map((part) => `${kind}${part}`);

/** The export of orders; what belongs to the whole order stands on its first line only. */
export const shopify: OrderFormat = {
  id: 'shopify',
  platform: 'shopify',
  signatures: [
    ['name', 'lineitemname'],
    ['name', 'financialstatus'],
  ],
  columns: {
    orderNumber: ['name'],
    status: ['fulfillmentstatus', 'lineitemfulfillmentstatus'],
    orderedAt: ['createdat'],
    paidAt: ['paidat'],
    shippedAt: ['fulfilledat'],
    buyerName: ['shippingname', 'billingname'],
    email: ['email'],
    phone: ['shippingphone', 'phone', 'billingphone'],
    country: ['shippingcountry', 'billingcountry'],
    currency: ['currency'],
    total: ['total'],
    title: ['lineitemname'],
    quantity: ['lineitemquantity'],
    sku: ['lineitemsku'],
    price: ['lineitemprice'],
    trackingNumber: ['trackingnumber', 'trackingnumbers'],
    carrier: ['trackingcompany'],
    service: ['shippingmethod'],
  },
  addresses: [
    address('shipping', ['address1', 'address2']),
    address('shipping', ['street']),
    address('billing', ['address1', 'address2']),
    address('billing', ['street']),
  ],
};

/** Events of fulfilments: a tracking record, not a list of orders. */
export const shopifyEvents: OrderFormat = {
  id: 'shopify-fulfilment-events',
  platform: 'shopify',
  signatures: [['fulfillmentid', 'happenedat']],
  columns: {},
  notOrders: 'tracking',
};
