import { addMessage } from '../../core/useCases/addMessage.ts';
import type { Command } from '../Command.ts';
import { languageOf } from './messageDraft.ts';

/** `message add ID`: records one message from or to the customer. */
export const messageAdd: Command = {
  path: ['message', 'add'],
  positionals: [{ name: 'ID' }],
  options: {
    direction: { value: 'in|out', required: true, help: 'option-direction' },
    at: { value: 'TIME', required: true, help: 'option-at' },
    channel: { value: 'CHANNEL', help: 'option-channel' },
    lang: { value: 'LANG', help: 'option-message-lang' },
    text: { value: 'FILE', required: true, help: 'option-text' },
  },
  summary: 'command-message-add',
  example:
    'message add 01k5m2s8tq9x4v7b3n6c1d0efg --direction in --at 2026-03-04T15:06+01:00 --text mail.txt',
  run: async (args, context) => {
    const direction = args.requiredChoice('direction', ['in', 'out']);
    const at = args.requiredMoment('at');
    const file = args.required('text');
    const [channel, language] = [args.text('channel'), languageOf(args)];
    const text = (await context.text(file)).trim();
    const message = { direction, at, text, channel, language };
    const core = await context.core();
    const answer = await addMessage(core, { caseId: args.positional(0), message, file });
    const key = answer.known ? 'message-known' : 'message-added';
    return { data: answer, text: context.say(key, { id: answer.messageId }) };
  },
};
