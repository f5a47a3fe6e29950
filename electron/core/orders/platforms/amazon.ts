import type { OrderFormat } from '../orderFormat.ts';

const ship = ['address1', 'address2', 'address3', 'city', 'state', 'postalcode', 'country'];

/** Order reports of Seller Central, the answers of its program interface, and order histories of accounts. */
export const amazon: OrderFormat = {
  id: 'amazon',
  platform: 'amazon',
  signatures: [
    ['orderid', 'purchasedate'],
    ['amazonorderid'],
    ['orderid', 'carriernametrackingnumber'],
    ['orderid', 'asin', 'unitprice'],
    ['orderid', 'asinisbn'],
    ['bestellnummer', 'kaufdatum'],
    ['numerodecommande', 'datedachat'],
    ['亚马逊订单编号'],
    ['amazonbestellnummer'],
  ],
  columns: {
    orderNumber: [
      'amazonorderid',
      'orderid',
      'bestellnummer',
      'amazonbestellnummer',
      'numerodecommande',
      '亚马逊订单编号',
    ],
    status: ['orderstatus', 'itemstatus', 'shipmentstatus', 'bestellstatus', '订单状态'],
    orderedAt: ['purchasedate', 'orderdate', 'kaufdatum', 'datedachat', '购买日期'],
    paidAt: ['paymentsdate', 'paymentdate'],
    shippedAt: ['shipmentdate', 'shipdate'],
    promisedOn: ['deliveryenddate', 'latestdeliverydate'],
    buyerName: [
      'recipientname',
      'shippingaddressname',
      'shippingaddressnamenames',
      'buyername',
      'buyerinfobuyername',
    ],
    email: ['buyeremail', 'buyerinfobuyeremail'],
    phone: ['shipphonenumber', 'buyerphonenumber', 'shippingaddressphone'],
    country: ['shipcountry', 'shippingaddresscountrycode', 'shippingaddresscountry'],
    currency: [
      'currency',
      'ordertotalcurrencycode',
      'lineitemitempricecurrencycode',
      'itempricecurrencycode',
    ],
    total: ['ordertotalamount'],
    title: ['productname', 'title', 'lineitemtitle', 'artikelname', '商品名称'],
    quantity: [
      'quantitypurchased',
      'quantity',
      'originalquantity',
      'lineitemquantityordered',
      'quantityordered',
    ],
    sku: ['sku', 'sellersku', 'lineitemsellersku', 'asin', 'asinisbn'],
    price: ['unitprice', 'purchasepriceperunit'],
    linePrice: ['itemprice', 'lineitemitempriceamount', 'itempriceamount'],
    shipment: ['carriernametrackingnumber'],
    carrier: ['carrier', 'carriername'],
    trackingNumber: ['trackingnumber', 'trackingid'],
    service: ['shipservicelevel'],
    shop: ['saleschannel', 'website'],
  },
  addresses: [
    ship.map((part) => `ship${part}`),
    ['street1', 'street2', 'city', 'state', 'zip'].map((part) => `shippingaddress${part}`),
    ['addressline1', 'addressline2', 'city', 'stateorregion', 'postalcode', 'countrycode'].map(
      (part) => `shippingaddress${part}`,
    ),
    ['shippingaddress'],
  ],
  totalParts: ['totalowed', 'totalamount', 'totalcharged'],
  stages: [{ words: /^closed$/i, stage: 'shipped' }],
  dates: 'mdy',
};

/** Returns of an order history: they name orders, and are none. */
export const amazonReturns: OrderFormat = {
  id: 'amazon-returns',
  platform: 'amazon',
  signatures: [
    ['orderid', 'returndate'],
    ['orderid', 'returnreason'],
    ['orderid', 'returnrequestdate'],
  ],
  columns: {},
  notOrders: 'returns',
};
