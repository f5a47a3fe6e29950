import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { allEnded } from '../../core/caseIndex/allEnded.ts';
import type { HandlerParts } from './HandlerParts.ts';

type OutcomeChannel = Extract<Channel, `outcomes.${string}`>;

/** What the main process does for the screen of outcomes. */
export function outcomeHandlers({ session }: HandlerParts): Pick<Handlers, OutcomeChannel> {
  return {
    'outcomes.read': async () => ({ ended: await allEnded((await session.core()).index) }),
  };
}
