import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readOrderFile } from '../../../../../electron/core/orders/readOrderFile.ts';
import type { DateOrder } from '../../../../../electron/core/tracking/trackingRecord.ts';
import { aFolder } from '../../../../builders/aVault.ts';

const carrierOf = () => 'China Post';

async function readList(content: string | Uint8Array, format = 'auto', dates?: DateOrder) {
  const path = join(await aFolder(), 'orders.csv');
  await writeFile(path, content);
  return await readOrderFile(path, { format, dates, carrierOf });
}

const documents = async (content: string | Uint8Array) =>
  (await readList(content)).orders.map(({ document }) => document);

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('an order list', () => {
  it('is one order over several rows, with what belongs to the order on the first one', async () => {
    const [order, next] = await documents(
      'Name,Email,Created at,Total,Currency,Lineitem name,Lineitem quantity,Lineitem price\n' +
        '#1001,a@example.com,2025-01-15 17:41:00 -0500,183.50,USD,Boot,1,100.00\n' +
        '#1001,,,,,Lace,2,41.75\n\n' +
        '#1002,b@example.com,2025-01-16 09:00:00 -0500,7.00,USD,Cap,1,7.00\n',
    );
    expect(order).toMatchObject({
      platform: 'shopify',
      orderNumber: '#1001',
      order: { orderedAt: '2025-01-15T17:41:00-05:00', total: '183.50 USD' },
      items: [
        { title: 'Boot', quantity: 1, price: '100.00 USD' },
        { title: 'Lace', quantity: 2, price: '41.75 USD' },
      ],
    });
    expect(next?.orderNumber).toBe('#1002');
  });

  it('is read with tabs in UTF-16, as old programs save it', async () => {
    const text =
      'order-id\tpurchase-date\tproduct-name\tquantity-purchased\tship-country\n1-2\t2026-03-04T01:02:03+00:00\tCafé mug\t2\tES\n';
    const reading = await readList(utf16(text));
    expect(reading).toMatchObject({ format: 'amazon', encoding: 'utf-16le' });
    expect(reading.orders[0]?.document).toMatchObject({
      buyer: { country: 'ES' },
      items: [{ title: 'Café mug', quantity: 2 }],
    });
  });

  it('is read in Windows-1252 with semicolons and decimal commas', async () => {
    const text =
      'Verkaufsprotokollnummer;Bestellnummer;Name des Käufers;Verkauft am;Anzahl;Gesamtbetrag\n' +
      '17;01-1;Jürgen Groß;10-Dez-25;1;1.116,99 €\n';
    const bytes = Buffer.from(text.replace('€', '\u0080'), 'latin1');
    const [order] = await documents(bytes);
    expect(order).toMatchObject({
      platform: 'ebay',
      orderNumber: '01-1',
      buyer: { name: 'Jürgen Groß' },
      order: { orderedAt: '2025-12-10', total: '1116.99 EUR' },
    });
  });

  it('tells GBK by the names of its columns when a guess from the letters goes wrong', async () => {
    // 订单编号,买家会员名,宝贝标题 in GBK
    const header = Buffer.from('b6a9b5a5b1e0bac52cc2f2bcd2bbe1d4b1c3fb2cb1a6b1b4b1eaccbe0a', 'hex');
    header[header.length - 2] = 0xe2;
    const reading = await readList(Buffer.concat([header, Buffer.from('T-1,anna,boot\n')]));
    expect(reading).toMatchObject({ format: 'erp', encoding: 'gb18030' });
    expect(reading.orders).toHaveLength(1);
  });
});

describe('the rows of an order list', () => {
  it('names each row that cannot be read, and takes the others', async () => {
    const { orders, refused } = await readList(
      'order-id,purchase-date,product-name,quantity-purchased,item-price,currency\n' +
        '1,2026-02-30,Boot,1,1.00,USD\n' +
        '2,2026-02-03,Boot,many,1.00,USD\n' +
        '3,2026-02-03,Boot,1,cheap,USD\n' +
        ',2026-02-03,Boot,1,1.00,USD\n' +
        '3.05861E+15,2026-02-03,Boot,1,1.00,USD\n' +
        '6,2026-02-03,"Two\nlines",2,3.00,USD\n',
    );
    expect(refused.map(({ line, error }) => [line, error.code])).toEqual([
      [2, 'order-date'],
      [3, 'order-quantity'],
      [4, 'order-amount'],
      [5, 'order-number-missing'],
      [6, 'order-number-shortened'],
    ]);
    expect(orders).toMatchObject([{ line: 7, document: { items: [{ price: '1.50 USD' }] } }]);
  });

  it('passes over titles above, sums below and the note of the export', async () => {
    const { orders, ignored, headerLine } = await readList(
      ',,,\n\tSales Record Number,Buyer Fullname,Item Title,Total Price,Sale Date\n,,,,\n' +
        '801,Ann,Boot,$19.50,Jan-18-16\n' +
        ',,Total,$19.50,\n1,record(s) downloaded,,,\nSeller ID: a@example.com,,,,\n',
    );
    expect(headerLine).toBe(2);
    expect(orders.map(({ document }) => document.order?.orderedAt)).toEqual(['2016-01-18']);
    expect(ignored.map(({ line }) => line)).toEqual([5, 6, 7]);
  });

  it('takes payments that came in, and no transfer, fee or refund', async () => {
    const { orders, ignored } = await readList(
      '"Datum","Uhrzeit","Zeitzone","Beschreibung","Währung","Brutto","Transaktionscode","Name"\n' +
        '"31.01.2023","22:33:01","Europe/Berlin","Website-Zahlung","EUR","1.039,90","A1","Ann"\n' +
        '"31.01.2023","22:33:02","Europe/Berlin","Website-Zahlung","EUR","-39,99","A2","Ben"\n' +
        '"31.01.2023","22:33:03","Europe/Berlin","Rückzahlung","EUR","39,99","A3","Ben"\n' +
        '"31.01.2023","22:33:04","Europe/Berlin","Bankgutschrift auf PayPal-Konto","EUR","39,99","A4",""\n',
    );
    expect(orders).toMatchObject([
      {
        document: {
          orderNumber: 'A1',
          order: { orderedAt: '2023-01-31T22:33:01[Europe/Berlin]', total: '1039.90 EUR' },
        },
      },
    ]);
    expect(ignored.map(({ why }) => why)).toEqual(['not-a-sale', 'not-a-sale', 'not-a-sale']);
  });

  it('does not guess whether day or month comes first, and does as it is told', async () => {
    const list = 'Order Id,Order date,Store Name,Item title,Currency\n1,03/04/2026,S,Boot,USD\n';
    expect((await readList(list)).refused).toMatchObject([
      { error: { code: 'order-date-ambiguous' } },
    ]);
    const [order] = (await readList(list, 'auto', 'dmy')).orders;
    expect(order?.document.order?.orderedAt).toBe('2026-04-03');
  });

  it('is refused with its columns when no platform is known by them', async () => {
    await expect(readList('first,last\nAnn,Lee\n')).rejects.toMatchObject({
      code: 'orders-format-unknown',
      params: { columns: 'first, last' },
    });
    await expect(readList('Order ID,Return Date\n1,2026-01-01\n')).rejects.toMatchObject({
      code: 'orders-other-list',
    });
  });
});

describe('a workbook', () => {
  const rows = [
    ['订单号', '下单时间', '产品信息', '订单金额', '币种', '运单号'],
    [
      8_012_345_678_901_234,
      new Date(Date.UTC(2026, 2, 4, 5, 6, 7)),
      'Boot',
      19.99 + 1e-15,
      'USD',
      'RB123456785CN',
    ],
  ];

  it('gives long numbers whole, dates as dates and amounts exactly', async () => {
    const sheet = utils.aoa_to_sheet(rows, { UTC: true });
    const book = {
      SheetNames: ['empty', 'orders'],
      Sheets: { empty: utils.aoa_to_sheet([]), orders: sheet },
    };
    const [order] = await documents(write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(order).toMatchObject({
      platform: 'aliexpress',
      orderNumber: '8012345678901234',
      order: { orderedAt: '2026-03-04T05:06:07', total: '19.99 USD' },
      tracking: [{ carrier: 'China Post', number: 'RB123456785CN' }],
    });
  });

  it('is refused when it is cut off', async () => {
    const sheet = utils.aoa_to_sheet(rows);
    const bytes = write(
      { SheetNames: ['a'], Sheets: { a: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    );
    await expect(readList(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
      code: 'table-damaged',
    });
  });

  it('is refused before it is unpacked when it would fill the memory', async () => {
    const sheet = utils.aoa_to_sheet(Array.from({ length: 60_000 }, () => ['x'.repeat(40)]));
    const bytes = write(
      { SheetNames: ['a'], Sheets: { a: sheet } },
      { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: false },
    );
    const grown = bytes.length * 200 < 60_000 * 40;
    await expect(readList(bytes)).rejects.toMatchObject({
      code: grown ? 'table-bomb' : 'orders-format-unknown',
    });
  });
});
