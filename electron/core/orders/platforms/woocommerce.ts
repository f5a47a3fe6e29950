import type { OrderFormat } from '../orderFormat.ts';

const both = (name: string) => [`shipping${name}`, `${name}shipping`];
const paid = (name: string) => [`billing${name}`, `${name}billing`];
const all = (name: string) => [...both(name), ...paid(name)];

const address = (parts: readonly string[], name: (part: string) => string) => parts.map(name);
const cells = ['address1', 'address2', 'city', 'state', 'postcode', 'country'];
const plugin = ['address12', 'city', 'statecode', 'postcode', 'countrycode'];

/** Exports of the shop itself and of its usual plug-ins, and the answers of its program interface. */
export const woocommerce: OrderFormat = {
  id: 'woocommerce',
  platform: 'woocommerce',
  signatures: [
    ['ordernumber', 'orderstatus', 'firstnamebilling'],
    ['ordernumber', 'orderstatus', 'itemname'],
    ['ordernumber', 'billingfirstname'],
    ['orderid', 'billingfirstname'],
    ['orderid', 'orderstatus', 'billingemail'],
    ['orderid', 'orderstatus', 'emailbilling'],
    ['number', 'orderkey'],
    ['id', 'datecreated', 'billingfirstname'],
  ],
  columns: {
    orderNumber: ['ordernumber', 'number', 'orderid', 'id'],
    status: ['orderstatus', 'status'],
    orderedAt: ['orderdate', 'datecreated', 'date'],
    paidAt: ['paiddate', 'datepaid'],
    shippedAt: ['shippeddate', 'dateshipped'],
    firstName: all('firstname'),
    lastName: all('lastname'),
    buyerName: [...all('name'), ...all('fullname'), 'customername'],
    email: [...paid('email'), 'customeremail'],
    phone: [...all('phone'), 'customerphone'],
    country: [...all('countrycode'), ...all('country')],
    currency: ['currency', 'ordercurrency'],
    total: ['ordertotalamount', 'ordertotal', 'total'],
    title: ['itemname', 'lineitemname', 'productname', 'name'],
    quantity: ['quantityrefund', 'quantity', 'itemquantity', 'lineitemquantity', 'qty'],
    sku: ['sku', 'itemsku', 'lineitemsku', 'productsku'],
    price: ['itemcost', 'itemprice', 'lineitemprice', 'productcurrentprice'],
    carrier: ['trackingprovider', 'shipmentprovider'],
    trackingNumber: ['trackingnumber', 'shipmenttrackingnumber'],
    service: ['shippingmethodtitle', 'shippingmethod'],
  },
  addresses: [
    address(cells, (part) => `shipping${part}`),
    address(plugin, (part) => `${part}shipping`),
    address(cells, (part) => `${part}shipping`),
    address(cells, (part) => `billing${part}`),
    address(plugin, (part) => `${part}billing`),
    address(cells, (part) => `${part}billing`),
  ],
  stages: [{ words: /^(?:wc-)?completed?$/i, stage: 'shipped' }],
};
