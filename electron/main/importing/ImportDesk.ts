import { basename, join } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { type FilePreview, type ImportDone, TOLD_LINES } from '../../../shared/ipc/importing.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { Core } from '../../core/createCore.ts';
import { orderFormats } from '../../core/orders/formats.ts';
import type { OrderReading } from '../../core/orders/orderReading.ts';
import type { DateOrder, TrackingRecord } from '../../core/tracking/trackingRecord.ts';
import { importOrders, type OrderFate, previewOrders } from '../../core/useCases/importOrders.ts';
import { importTracking, previewTrackingFile } from '../../core/useCases/importTracking.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import { readInThread } from './readInThread.ts';

/** One file as it was read. */
type Ready = Readonly<{ file: string }> &
  (
    | Readonly<{ kind: 'orders'; reading: OrderReading }>
    | Readonly<{ kind: 'tracking'; records: readonly TrackingRecord[] }>
    | Readonly<{ kind: 'refused'; error: ErrorData }>
  );

const plainError = ({ code, params }: ErrorData) => ({ code, params: { ...params } });

const refusedLines = (lines: readonly Readonly<{ line: number; error: ErrorData }>[]) =>
  lines.slice(0, TOLD_LINES).map(({ line, error }) => ({ line, error: plainError(error) }));

const sourcesOf = (file: string, { orders }: OrderReading) =>
  orders.map((order) => ({ file, ...order }));

const countOf = (fates: readonly OrderFate[], kind: OrderFate['kind']) =>
  fates.filter((fate) => fate.kind === kind).length;

async function ordersPreview(
  core: Core,
  file: string,
  reading: OrderReading,
): Promise<FilePreview> {
  const fates = await previewOrders(core, sourcesOf(file, reading));
  const { format, encoding, columns, sample, ignored } = reading;
  const late = fates.flatMap((fate) =>
    fate.kind === 'refused' ? [{ line: fate.source.line, error: fate.error }] : [],
  );
  const refused = [...reading.refused, ...late];
  return {
    kind: 'orders',
    ...{ file, encoding, columns, sample },
    platform: orderFormats.find(({ id }) => id === format)?.platform ?? 'other',
    counts: {
      created: countOf(fates, 'created'),
      updated: countOf(fates, 'updated'),
      unchanged: countOf(fates, 'unchanged'),
      'in-trash': countOf(fates, 'in-trash'),
      refused: refused.length,
      ignored: ignored.length,
    },
    fates: fates.slice(0, TOLD_LINES).map(({ kind, source }) => ({
      ...{ kind, line: source.line },
      orderNumber: source.document.orderNumber,
    })),
    refused: refusedLines(refused),
  };
}

async function previewOf(core: Core, ready: Ready): Promise<FilePreview> {
  const { file } = ready;
  try {
    if (ready.kind === 'refused') return { ...ready, error: plainError(ready.error) };
    if (ready.kind === 'orders') return await ordersPreview(core, file, ready.reading);
    const told = await previewTrackingFile(core, ready.records, file);
    const { matched, added, known, unmatched } = told;
    const refused = refusedLines(told.refused);
    return { kind: 'tracking', file, matched, added, known, unmatched: [...unmatched], refused };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', file, error: plainError(error.toData()) };
  }
}

/** The files that lie ready to be imported: the page names them by an id, and never learns where they lie. */
export class ImportDesk {
  #id: string | undefined;
  #paths: readonly string[] = [];
  #ready: readonly Ready[] = [];

  /** Lays files down in place of those before. */
  lay(id: string, paths: readonly string[]): void {
    this.#id = id;
    this.#paths = paths;
    this.#ready = [];
  }

  /** Reads the files, and tells what an import would do. Throws AppError `import-gone` for another id. */
  async preview(core: Core, id: string, dates: DateOrder | undefined): Promise<FilePreview[]> {
    this.#require(id);
    const ready: Ready[] = [];
    for (const path of this.#paths) ready.push(await this.#read(path, dates));
    this.#ready = ready;
    const previews: FilePreview[] = [];
    for (const one of ready) previews.push(await previewOf(core, one));
    return previews;
  }

  /** Imports what `preview` told. Throws AppError `import-gone`, and what the imports throw. */
  async run(core: Core, id: string, onProgress: OnProgress): Promise<ImportDone> {
    this.#require(id);
    const sources = this.#ready.flatMap((one) =>
      one.kind === 'orders' ? sourcesOf(one.file, one.reading) : [],
    );
    const { fates, isStopped } = await importOrders(core, sources, onProgress);
    const changed = new Set(
      fates.flatMap((fate) =>
        fate.kind === 'created' || fate.kind === 'updated' ? (fate.caseId ?? []) : [],
      ),
    );
    let events = 0;
    for (const one of isStopped ? [] : this.#ready) {
      if (one.kind !== 'tracking') continue;
      const answer = await importTracking(core, one.records, one.file, onProgress);
      events += answer.added;
      for (const caseId of answer.caseIds) changed.add(caseId);
    }
    return {
      created: countOf(fates, 'created'),
      updated: countOf(fates, 'updated'),
      unchanged: countOf(fates, 'unchanged'),
      refused: countOf(fates, 'refused'),
      ...{ events, isStopped, changed: [...changed] },
    };
  }

  async #read(path: string, dates: DateOrder | undefined): Promise<Ready> {
    const file = basename(path);
    const carriers = join(resourcesFolder(), 'carriers');
    try {
      return { file, ...(await readInThread({ path, carriers, ...(dates && { dates }) })) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { kind: 'refused', file, error: error.toData() };
    }
  }

  #require(id: string): void {
    if (id !== this.#id) throw new AppError('import-gone');
  }
}
