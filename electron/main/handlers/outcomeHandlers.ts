import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { allEnded, allFeedback } from '../../core/caseIndex/allEnded.ts';
import type { HandlerParts } from './HandlerParts.ts';

type OutcomeChannel = Extract<Channel, `outcomes.${string}`>;

/** What the main process does for the screen of outcomes. */
export function outcomeHandlers({ session }: HandlerParts): Pick<Handlers, OutcomeChannel> {
  return {
    'outcomes.read': async () => {
      const { index } = await session.core();
      return { ended: await allEnded(index), feedback: await allFeedback(index) };
    },
  };
}
