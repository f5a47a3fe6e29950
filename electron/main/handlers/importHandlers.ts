import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { ImportPreview } from '../../../shared/ipc/importing.ts';
import { translate } from '../../../shared/translate.ts';
import type { DateOrder } from '../../core/tracking/trackingRecord.ts';
import { chooseFiles } from '../chooseFiles.ts';
import { ImportDesk } from '../importing/ImportDesk.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

type ImportChannel = Extract<Channel, `import.${string}`>;

/** The one desk: what is dropped and what is chosen is laid on it. */
const desk = new ImportDesk();

type Parts = Pick<HandlerParts, 'session'>;

async function previewOf(
  { session }: Parts,
  importId: string,
  dates?: DateOrder,
): Promise<ImportPreview> {
  const files = await desk.preview(await session.core(), importId, dates);
  return { kind: 'ready', importId, files };
}

/** Lays files ready that were dropped, and tells what an import of them would do. */
export async function previewDropped(
  parts: Parts,
  paths: readonly string[],
): Promise<ImportPreview> {
  const importId = parts.session.parts.ids.next();
  desk.lay(importId, paths);
  return await previewOf(parts, importId);
}

/** What the main process does to import orders and tracking. */
export function importHandlers(parts: HandlerParts): Pick<Handlers, ImportChannel> {
  const { session, work } = parts;
  return {
    'import.choose': async () => {
      const title = translate(parts.settings.content.language, 'app/import.choose');
      const paths = await chooseFiles(windowOf(parts), title, 'files');
      return paths.length === 0 ? { kind: 'cancelled' } : await previewDropped(parts, paths);
    },
    'import.preview': ({ importId, dates }) => previewOf(parts, importId, dates),
    'import.run': async ({ importId }) =>
      await work.runInTurn('import', (onProgress) =>
        session.edit((core) =>
          desk.run(core, importId, (progress) => onProgress({ ...progress, step: 'import' })),
        ),
      ),
  };
}
