import { basename, join } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { orderFormats } from '../../core/orders/formats.ts';
import type { OrderReading } from '../../core/orders/orderReading.ts';
import { readOrderFile } from '../../core/orders/readOrderFile.ts';
import type { ReadOptions } from '../../core/orders/readOrders.ts';
import { loadCarrierRules } from '../../core/tracking/carrierRules.ts';
import { provenCarrier } from '../../core/tracking/identifyNumber.ts';
import { importOrders, type OrderFate } from '../../core/useCases/importOrders.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

type Refused = Readonly<{ file: string; line: number | null; error: ErrorData }>;
type Read = Readonly<{ file: string; reading?: OrderReading; refused: readonly Refused[] }>;

const FORMATS = [
  'auto',
  ...new Set(
    orderFormats
      .filter(({ notOrders }) => !notOrders)
      .flatMap(({ id, platform }) => [id, platform]),
  ),
];

async function optionsOf(args: Arguments, { io }: Context): Promise<ReadOptions> {
  const rules = await loadCarrierRules(join(io.resources, 'carriers'));
  return {
    format: args.choice('format', FORMATS) ?? 'auto',
    dates: args.choice('dates', ['dmy', 'mdy', 'ymd']),
    carrierOf: (number) => provenCarrier(number, rules) ?? '?',
  };
}

async function read(file: string, options: ReadOptions, context: Context): Promise<Read> {
  try {
    const reading = await readOrderFile(context.pathOf(file), options);
    const refused = reading.refused.map((one) => ({ ...one, file: basename(file) }));
    return { file: basename(file), reading, refused };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      file: basename(file),
      refused: [{ file: basename(file), line: null, error: error.toData() }],
    };
  }
}

/** One case told once, though several files or rows speak of it. */
function idsOf(fates: readonly OrderFate[], kind: OrderFate['kind']): readonly string[] {
  return [...new Set(fates.flatMap((fate) => (fate.kind === kind ? (fate.caseId ?? []) : [])))];
}

function casesIn(fates: readonly OrderFate[]) {
  const created = idsOf(fates, 'created');
  const updated = idsOf(fates, 'updated').filter((id) => !created.includes(id));
  const changed = new Set([...created, ...updated]);
  const unchanged = idsOf(fates, 'unchanged').filter((id) => !changed.has(id));
  return { created, updated, unchanged, inTrash: idsOf(fates, 'in-trash') };
}

const joined = (texts: readonly (string | undefined)[]) =>
  [...new Set(texts.filter((text) => text !== undefined))].join(', ') || null;

const refusedFates = (fates: readonly OrderFate[]): readonly Refused[] =>
  fates.flatMap((fate) =>
    fate.kind === 'refused'
      ? [{ file: fate.source.file, line: fate.source.line, error: fate.error }]
      : [],
  );

function told({ file, line, error }: Refused, context: Context) {
  return { file, line, code: error.code, message: context.explain(error) };
}

function problemOf({ file, line, message }: ReturnType<typeof told>, context: Context): string {
  return line === null ? message : context.say('line-refused', { file, line, message });
}

/** `orders import FILE...`: makes cases of the orders that a platform exported, or fills in what they lack. */
export const ordersImport: Command = {
  path: ['orders', 'import'],
  positionals: [{ name: 'FILE', many: true }],
  options: {
    format: { value: 'FORMAT', help: 'option-format' },
    dates: { value: 'ORDER', help: 'option-dates' },
  },
  summary: 'command-orders-import',
  example: 'orders import orders.csv',
  run: async (args, context) => {
    const options = await optionsOf(args, context);
    const core = await context.core();
    const files: Read[] = [];
    for (const file of args.positionals) files.push(await read(file, options, context));
    const sources = files.flatMap(({ file, reading }) =>
      (reading?.orders ?? []).map((order) => ({ file, ...order })),
    );
    const { fates } = sources.length > 0 ? await importOrders(core, sources) : { fates: [] };
    const all = [...files.flatMap(({ refused }) => refused), ...refusedFates(fates)];
    const refused = all.map((one) => told(one, context));
    const ignored = files.flatMap(({ file, reading }) =>
      (reading?.ignored ?? []).map((row) => ({ file, ...row })),
    );
    const { created, updated, unchanged, inTrash } = casesIn(fates);
    const format = joined(files.map(({ reading }) => reading?.format));
    const encoding = joined(files.map(({ reading }) => reading?.encoding));
    const [first] = all;
    const isNothing = created.length + updated.length + unchanged.length + inTrash.length === 0;
    return {
      data: { created, updated, unchanged, refused, format, encoding, ignored, inTrash },
      text: context.say('orders-imported', {
        created: created.length,
        updated: updated.length,
        unchanged: unchanged.length,
        ignored: ignored.length,
        trash: inTrash.length,
      }),
      problems: isNothing && all.length === 1 ? [] : refused.map((one) => problemOf(one, context)),
      partly: refused.length > 0,
      ...(isNothing && first && { failed: first.error }),
    };
  },
};
