import type { Draft } from '../../core/useCases/draftMessage.ts';
import { sendMessage } from '../../core/useCases/sendMessage.ts';
import type { Arguments } from '../Arguments.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { draftAnswer, draftOf, draftOptions, faultOf } from './messageDraft.ts';

async function send(draft: Draft, args: Arguments, context: Context): Promise<Answer> {
  const { subject, body, language, template } = draft;
  const answer = await sendMessage(await context.core(), {
    caseId: args.positional(0),
    ...{ subject: subject || undefined, text: body, language, template },
    ...{ at: args.moment('at'), channel: args.text('channel') },
  });
  const { messageId: id, nextFollowUpOn: date } = answer;
  const text = date
    ? context.say('message-sent', { id, date })
    : context.say('message-sent-last', { id });
  return { data: answer, text };
}

/** `message send ID`: records a filled template as sent. It sends nothing: the program has no network. */
export const messageSend: Command = {
  path: ['message', 'send'],
  positionals: [{ name: 'ID' }],
  options: {
    ...draftOptions,
    channel: { value: 'CHANNEL', help: 'option-channel' },
    at: { value: 'TIME', help: 'option-sent-at' },
    text: { value: 'FILE', help: 'option-sent-text' },
  },
  summary: 'command-message-send',
  example:
    'message send 01k5m2s8tq9x4v7b3n6c1d0efg --template thanks --lang es --channel "eBay messages"',
  run: async (args, context) => {
    const draft = await draftOf(args, context);
    const file = args.text('text');
    if (file !== undefined) {
      const body = (await context.text(file)).trim();
      return await send({ ...draft, body }, args, context);
    }
    return faultOf(draft) ? draftAnswer(draft) : await send(draft, args, context);
  },
};
