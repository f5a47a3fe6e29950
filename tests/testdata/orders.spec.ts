import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { readOrderFile } from '../../electron/core/orders/readOrderFile.ts';
import { AppError } from '../../shared/appError.ts';
import { testdata, testWithData } from './testdata.ts';

const options = { format: 'auto', carrierOf: () => '?' };

/** Orders, rows refused and rows that are no orders in each list. */
const lists = {
  'aliexpress/buyer_orders_de.csv': ['aliexpress', 2, 0, 0],
  'amazon/items.csv': ['amazon', 3, 0, 0],
  'amazon/orders_de_current.csv': ['amazon', 3, 0, 0],
  'amazon/orders_malformed.csv': ['amazon', 0, 4, 0],
  'amazon/shipments.csv': ['amazon', 3, 0, 0],
  'amazon/sp_api_order_items.json': ['amazon', 1, 0, 0],
  'amazon/sp_api_orders.json': ['amazon', 2, 0, 0],
  'ebay/SalesHistory.csv': ['ebay', 4, 0, 2],
  'etsy/statement_fr_full.csv': ['etsy-statement', 2, 0, 125],
  'facts/taobao_header_only_gbk.csv': ['erp', 0, 0, 0],
  'paypal/activity_bom.csv': ['paypal', 0, 0, 0],
  'paypal/activity_de_341_rows.csv': ['paypal', 70, 0, 271],
  'paypal/activity_en_2011.csv': ['paypal', 0, 0, 3],
  'paypal/activity_fr_2.csv': ['paypal', 0, 0, 1],
  'shopify/orders_sample.csv': ['shopify', 127, 0, 0],
  'woocommerce/order_727_completed.json': ['woocommerce', 1, 0, 0],
} as const;

for (const [path, [format, orders, refused, ignored]] of Object.entries(lists))
  testWithData(`${path} is a list of ${format}`, async () => {
    const read = await readOrderFile(testdata('orders', path), options);
    expect([read.format, read.orders.length, read.refused.length, read.ignored.length]).toEqual([
      format,
      orders,
      refused,
      ignored,
    ]);
  });

testWithData('every other file is refused in words that say what it is', async () => {
  const entries = await readdir(testdata('orders'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && one.name !== 'README.md');
  const paths = files.map(({ parentPath, name }) => `${basename(parentPath)}/${name}`);
  const codes: string[] = [];
  for (const path of paths.filter((one) => !(one in lists)))
    codes.push(
      await readOrderFile(testdata('orders', path), options).then(
        () => `${path} was taken`,
        (error) => (error instanceof AppError ? error.code : String(error)),
      ),
    );
  expect([...new Set(codes)].sort()).toEqual([
    'orders-format-unknown',
    'orders-other-list',
    'table-locked',
    'text-empty',
  ]);
});
