import { AppError } from '../../../shared/appError.ts';
import type { CaseDocument } from '../../../shared/domain/caseDocument.ts';
import { formatPlainMoney } from '../../../shared/domain/money.ts';
import { PlatformSchema } from '../../../shared/domain/vocabulary.ts';
import { checkDocument } from '../documents/checkDocument.ts';
import type { OrderFormat } from './orderFormat.ts';
import type { Amount } from './readAmount.ts';
import type { RowOrder } from './readRow.ts';
import type { Shipment } from './shipmentsOf.ts';

type Rows = readonly [RowOrder, ...RowOrder[]];

/** What the first row that says it says. */
function first<T>(rows: Rows, of: (row: RowOrder) => T | undefined | ''): T | undefined {
  for (const row of rows) {
    const value = of(row);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** `Shopee` and `TikTok Shop` in a column of a list of several shops. */
function platformOf(rows: Rows, { platform }: OrderFormat): string {
  const named = first(rows, (row) => row.platform)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  const known = PlatformSchema.options.find(
    (one) => named === one || named?.replaceAll('-', '') === one.replaceAll('-', ''),
  );
  return known ?? platform;
}

function sumOf(amounts: readonly Amount[]): Amount | undefined {
  const [one] = amounts;
  if (!one || amounts.some(({ currency }) => currency !== one.currency)) return undefined;
  return { ...one, minor: amounts.reduce((sum, { minor }) => sum + minor, 0) };
}

function shipmentsOf(rows: Rows): readonly Shipment[] {
  const all = rows.flatMap(({ shipments }) => shipments);
  return all.filter(
    ({ carrier, number }, at) =>
      all.findIndex((one) => one.number === number && one.carrier === carrier) === at,
  );
}

const itemOf = ({ price, ...article }: NonNullable<RowOrder['article']>) => ({
  ...article,
  ...(price && { price: formatPlainMoney(price) }),
});

/** The fields that are said; a document leaves out the others. */
const said = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );

/**
 * One order from its rows, as a case document. `carrierOf` names the carrier of a number where the list does not.
 * Throws the AppErrors `document-…` of a cell that a case cannot hold.
 */
export function toDocument(
  rows: Rows,
  format: OrderFormat,
  carrierOf: (number: string) => string,
): CaseDocument {
  const total =
    first(rows, (row) => row.total) ?? sumOf(rows.flatMap(({ totalPart }) => totalPart ?? []));
  const content = said({
    platform: platformOf(rows, format),
    orderNumber: rows[0].orderNumber,
    shop: first(rows, ({ shop }) => shop),
    stage: first(rows, ({ stage }) => stage),
    buyer: said({
      name: first(rows, ({ buyer }) => buyer.name),
      country: first(rows, ({ buyer }) => buyer.country),
      email: first(rows, ({ buyer }) => buyer.email),
      phone: first(rows, ({ buyer }) => buyer.phone),
      address: first(rows, ({ buyer }) => buyer.address),
    }),
    order: said({
      orderedAt: first(rows, ({ orderedAt }) => orderedAt),
      paidAt: first(rows, ({ paidAt }) => paidAt),
      promisedOn: first(rows, ({ promisedOn }) => promisedOn),
      total: total && formatPlainMoney(total),
    }),
    items: rows.flatMap(({ article }) => (article ? itemOf(article) : [])),
    tracking: shipmentsOf(rows).map(({ carrier, number }) => ({
      carrier: carrier || carrierOf(number),
      number,
    })),
  });
  const checked = checkDocument(content);
  if (checked.kind === 'fits') return checked.document;
  throw new AppError(checked.error.code, checked.error.params);
}
