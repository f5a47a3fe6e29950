import type { OrderFormat } from './orderFormat.ts';
import { aliexpress } from './platforms/aliexpress.ts';
import { amazon, amazonReturns } from './platforms/amazon.ts';
import { chineseShops } from './platforms/chineseShops.ts';
import { ebay } from './platforms/ebay.ts';
import { etsy, etsyStatement } from './platforms/etsy.ts';
import { paypal, paypalDisputes } from './platforms/paypal.ts';
import { shopify, shopifyEvents } from './platforms/shopify.ts';
import { woocommerce } from './platforms/woocommerce.ts';

/** Every order list that can be told from others. One that is no list of orders is told before those that are. */
export const orderFormats: readonly OrderFormat[] = [
  amazonReturns,
  paypalDisputes,
  shopifyEvents,
  aliexpress,
  amazon,
  ebay,
  etsy,
  etsyStatement,
  shopify,
  woocommerce,
  paypal,
  chineseShops,
];
