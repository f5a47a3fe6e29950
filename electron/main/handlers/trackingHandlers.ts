import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers, Input } from '../../../shared/ipc/contract.ts';
import { LONGEST_RECORD } from '../../../shared/ipc/tracking.ts';
import { translate } from '../../../shared/translate.ts';
import { readTextFile } from '../../core/text/readText.ts';
import { addTracking, type TrackingRequest } from '../../core/useCases/addTracking.ts';
import { previewTracking } from '../../core/useCases/previewTracking.ts';
import { chooseFile } from '../chooseFiles.ts';
import { caseDetail } from './caseDetail.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

type TrackingChannel = Extract<Channel, `tracking.${string}`>;

const requestOf = ({ source, ...said }: Input<'tracking.add'>): TrackingRequest => ({
  ...said,
  file: source,
});

/** The text of a record that the person chooses. The page learns its name, not where it lies. */
async function chooseRecord(parts: HandlerParts) {
  const title = translate(parts.settings.content.language, 'app/tracking.choose-file');
  const path = await chooseFile(windowOf(parts), title, ['txt', 'csv', 'tsv', 'json']);
  if (path === undefined) return { kind: 'cancelled' } as const;
  const file = basename(path);
  const text = await readTextFile(path);
  if (text.length > LONGEST_RECORD)
    throw new AppError('text-too-long', { file, chars: text.length, max: LONGEST_RECORD });
  return { kind: 'read', file, text } as const;
}

/** What the main process does for the tracking of a parcel. */
export function trackingHandlers(parts: HandlerParts): Pick<Handlers, TrackingChannel> {
  const { session } = parts;
  return {
    'tracking.preview': async (request) => {
      const { events, refused, ...told } = await previewTracking(
        await session.core(),
        requestOf(request),
      );
      return { ...told, events: [...events], refused: [...refused] };
    },
    'tracking.add': async (request) =>
      await session.edit(async (core) => {
        const { added, known } = await addTracking(core, requestOf(request));
        return { detail: await caseDetail(core, request.caseId), added, known };
      }),
    'tracking.chooseFile': () => chooseRecord(parts),
  };
}
