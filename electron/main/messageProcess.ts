import { answerReadTask } from '../core/messages/readApart.ts';
import { forbidNetwork } from '../core/noNetwork.ts';

/** The process that reads strangers' mails and chats for the window: one task, no network, then its end. */
forbidNetwork();

process.parentPort.on('message', async ({ data }) =>
  process.parentPort.postMessage(await answerReadTask(data)),
);
