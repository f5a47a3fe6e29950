import type { OrderFormat } from '../orderFormat.ts';

/** Sold orders and sold order items. */
export const etsy: OrderFormat = {
  id: 'etsy',
  platform: 'etsy',
  signatures: [
    ['saledate', 'orderid', 'ordertotal'],
    ['saledate', 'orderid', 'itemname'],
    ['saledate', 'orderid', 'numberofitems'],
    ['saledate', 'orderid', 'buyer'],
  ],
  columns: {
    orderNumber: ['orderid'],
    status: ['status'],
    orderedAt: ['saledate'],
    paidAt: ['datepaid'],
    shippedAt: ['dateshipped', 'dateposted'],
    buyerName: ['shipname', 'deliveryname', 'fullname', 'buyer'],
    firstName: ['firstname'],
    lastName: ['lastname'],
    country: ['shipcountry', 'deliverycountry'],
    currency: ['currency'],
    total: ['ordertotal'],
    title: ['itemname'],
    variation: ['variations'],
    quantity: ['quantity'],
    sku: ['sku'],
    price: ['price'],
  },
  addresses: [
    ['street1', 'street2', 'shipcity', 'shipstate', 'shipzipcode', 'shipcountry'],
    ['street1', 'street2', 'deliverycity', 'deliverystate', 'deliveryzipcode', 'deliverycountry'],
    ['shipaddress1', 'shipaddress2', 'shipcity', 'shipstate', 'shipzipcode', 'shipcountry'],
    [
      'deliveryaddress1',
      'deliveryaddress2',
      'deliverycity',
      'deliverystate',
      'deliveryzipcode',
      'deliverycountry',
    ],
  ],
  dates: 'mdy',
};

const sets = [
  ['type', 'title', 'info', 'currency', 'amount', 'net'],
  ['type', 'titre', 'info', 'devise', 'montant', 'net'],
  ['typ', 'titel', 'info', 'währung', 'betrag', 'netto'],
  ['tipo', 'título', 'información', 'moneda', 'importe', 'neto'],
  ['tipo', 'titolo', 'informazioni', 'valuta', 'importo', 'netto'],
];

/** The statement of payments: of its lines, only the sales name an order, with what was paid for it. */
export const etsyStatement: OrderFormat = {
  id: 'etsy-statement',
  platform: 'etsy',
  signatures: sets,
  columns: {
    orderNumber: ['title', 'titre', 'titel', 'título', 'titolo'],
    type: ['type', 'typ', 'tipo'],
    orderedAt: ['date', 'transactiondate', 'datum', 'fecha', 'data'],
    currency: ['currency', 'devise', 'währung', 'moneda', 'valuta'],
    total: ['amount', 'montant', 'betrag', 'importe', 'importo'],
  },
  orderNumberIn:
    /(?:payment for order|paiement (?:de|pour) la commande|zahlung für bestellung|pago (?:del|por el) pedido|pagamento (?:dell|per l)['’]ordine)\D{0,6}(\d{6,})/i,
  dates: 'dmy',
};
