import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { thinningOffer, thinPhotos } from '../../core/useCases/thinPhotos.ts';
import type { HandlerParts } from './HandlerParts.ts';

type ThinningChannel = Extract<Channel, `thinning.${string}`>;

/** What the main process does to save room with photos of old orders. */
export function thinningHandlers(parts: HandlerParts): Pick<Handlers, ThinningChannel> {
  const { session, work, photos } = parts;
  return {
    'thinning.offer': async () => await thinningOffer(await session.core()),
    'thinning.run': async () => {
      const { refused, ...done } = await work.run('thin', (onProgress) =>
        session.edit((core) => thinPhotos(core, { photos, onProgress })),
      );
      return { ...done, refused: [...refused] };
    },
  };
}
