import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Core } from '../../core/createCore.ts';
import { addMessage } from '../../core/useCases/addMessage.ts';
import { addOrderItem, changeItem, removeItem } from '../../core/useCases/changeItem.ts';
import { finishReminder, keepReminder } from '../../core/useCases/reminders.ts';
import { caseDetail } from './caseDetail.ts';
import type { HandlerParts } from './HandlerParts.ts';

type EntryChannel = Extract<Channel, `entry.${string}`>;

/** What the main process does for the entries that a person keeps in the lists of a case. */
export function entryHandlers({ session }: HandlerParts): Pick<Handlers, EntryChannel> {
  const after = async (caseId: string, work: (core: Core) => Promise<unknown>) =>
    await session.edit(async (core) => {
      await work(core);
      return await caseDetail(core, caseId);
    });
  return {
    'entry.addItem': ({ caseId, item }) =>
      after(caseId, (core) => addOrderItem(core, caseId, item)),
    'entry.addMessage': ({ caseId, message }) =>
      after(caseId, (core) => addMessage(core, { caseId, message, file: message.channel ?? '' })),
    'entry.change': ({ caseId, change }) =>
      after(caseId, (core) => changeItem(core, caseId, change)),
    'entry.remove': ({ caseId, entry }) => after(caseId, (core) => removeItem(core, caseId, entry)),
    'entry.keepReminder': (kept) => after(kept.caseId, (core) => keepReminder(core, kept)),
    'entry.finishReminder': ({ caseId, id }) =>
      after(caseId, (core) => finishReminder(core, caseId, id)),
  };
}
