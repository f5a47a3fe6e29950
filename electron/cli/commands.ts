import type { Command } from './Command.ts';
import { attach } from './commands/attach.ts';
import { caseEraseBuyer } from './commands/caseEraseBuyer.ts';
import { caseExport } from './commands/caseExport.ts';
import { caseHistory } from './commands/caseHistory.ts';
import { caseImport } from './commands/caseImport.ts';
import { caseList } from './commands/caseList.ts';
import { caseShow } from './commands/caseShow.ts';
import { caseDelete, caseUndelete } from './commands/caseTrash.ts';
import { caseRedo, caseUndo } from './commands/caseUndo.ts';
import { destinations } from './commands/destinations.ts';
import { destinationsSet } from './commands/destinationsSet.ts';
import { disputeCheck } from './commands/disputeCheck.ts';
import { disputeChecklist } from './commands/disputeChecklist.ts';
import { disputeClose } from './commands/disputeClose.ts';
import { disputeOffer } from './commands/disputeOffer.ts';
import { disputeOpen } from './commands/disputeOpen.ts';
import { disputeWalk } from './commands/disputeWalk.ts';
import { dossierExport } from './commands/dossierExport.ts';
import { dossierVerify } from './commands/dossierVerify.ts';
import { evidenceExport } from './commands/evidenceExport.ts';
import { evidenceSort } from './commands/evidenceSort.ts';
import { feedbackAdd } from './commands/feedbackAdd.ts';
import { followUpAdd, followUpDone, followUpSnooze } from './commands/followUp.ts';
import { libraryCommands } from './commands/libraryCommands.ts';
import { messageAdd } from './commands/messageAdd.ts';
import { messageDraft } from './commands/messageDraft.ts';
import { messageSend } from './commands/messageSend.ts';
import { messagesImport } from './commands/messagesImport.ts';
import { ordersImport } from './commands/ordersImport.ts';
import { planSet, planShow } from './commands/plan.ts';
import { schema } from './commands/schema.ts';
import { shots } from './commands/shots.ts';
import { today } from './commands/today.ts';
import { trackingAdd } from './commands/trackingAdd.ts';
import { trackingIdentify } from './commands/trackingIdentify.ts';
import { trackingImport } from './commands/trackingImport.ts';
import { vaultBackup, vaultBackupDaily, vaultRestore } from './commands/vaultBackup.ts';
import { vaultCheck } from './commands/vaultCheck.ts';
import { vaultCreate } from './commands/vaultCreate.ts';
import { vaultSample } from './commands/vaultSample.ts';

/** Every command of the command line, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  vaultCreate,
  vaultCheck,
  vaultBackup,
  vaultBackupDaily,
  vaultRestore,
  vaultSample,
  schema,
  caseImport,
  ordersImport,
  caseList,
  caseShow,
  caseExport,
  caseHistory,
  caseUndo,
  caseRedo,
  caseDelete,
  caseUndelete,
  caseEraseBuyer,
  attach,
  evidenceSort,
  evidenceExport,
  shots,
  trackingAdd,
  trackingImport,
  trackingIdentify,
  messageAdd,
  messagesImport,
  today,
  followUpAdd,
  followUpDone,
  followUpSnooze,
  planShow,
  planSet,
  messageDraft,
  messageSend,
  ...libraryCommands,
  disputeOpen,
  disputeWalk,
  disputeOffer,
  disputeClose,
  disputeChecklist,
  disputeCheck,
  feedbackAdd,
  dossierExport,
  dossierVerify,
  destinations,
  destinationsSet,
];
