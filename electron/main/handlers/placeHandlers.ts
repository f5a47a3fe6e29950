import { AppError } from '../../../shared/appError.ts';
import type { CaseRow } from '../../../shared/domain/caseRow.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Place } from '../../../shared/ipc/place.ts';
import type { Core } from '../../core/createCore.ts';
import type { VaultSession } from '../VaultSession.ts';
import type { HandlerParts } from './HandlerParts.ts';

type PlaceChannel = Extract<Channel, `place.${string}`>;

/** The core, or undefined where no vault can be opened: the window says so elsewhere. */
async function coreIfOpen(session: VaultSession): Promise<Core | undefined> {
  try {
    return await session.core();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function isThere(core: Core | undefined, id: string): Promise<boolean> {
  try {
    return core !== undefined && (await core.cases.open(id)).deletedAt === undefined;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The place without its case where the vault does not have that case any more, or is another one. */
async function placeNow(session: VaultSession, place: Place): Promise<Place> {
  const { caseId, ...screen } = place;
  if (caseId === undefined || (await isThere(await coreIfOpen(session), caseId))) return place;
  return { ...screen, scroll: 0 };
}

function rowsOf({ index }: Core, ids: readonly string[]): CaseRow[] {
  const rows = ids.map((id) => index.find(id)?.row);
  return rows.filter((row) => row !== undefined).filter((row) => row.deletedAt === undefined);
}

/** What the main process does to lead the person back to where they were. */
export function placeHandlers({ session, memory }: HandlerParts): Pick<Handlers, PlaceChannel> {
  return {
    'place.read': async () => {
      const { place } = memory.left;
      return place ? { place: await placeNow(session, place) } : {};
    },
    'place.note': async (place) => {
      // What was looked at in a sample is not there at the next start.
      if (!session.isSample) memory.notePlace(place);
      return {};
    },
    'place.recent': async () => {
      const core = await session.core();
      await core.index.load();
      return { rows: rowsOf(core, memory.left.recent) };
    },
  };
}
