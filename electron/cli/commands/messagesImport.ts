import { basename } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import { DateOrderSchema, type MessageSource } from '../../core/messages/reading.ts';
import {
  type ImportedMessages,
  importMessages,
  type ToldPart,
} from '../../core/useCases/importMessages.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';

async function sourceOf(file: string, context: Context): Promise<MessageSource> {
  if (file !== '-') return { kind: 'path', name: basename(file), path: context.pathOf(file) };
  return { kind: 'text', name: context.say('standard-input'), text: await context.text(file) };
}

const told = (parts: readonly ToldPart[], context: Context) =>
  parts.map(({ file, line, error }) => ({
    file,
    ...(line !== undefined && { line }),
    code: error.code,
    message: context.explain(error),
  }));

function nameProblem({ file, line, message }: ReturnType<typeof told>[number], context: Context) {
  return line === undefined ? message : context.say('line-refused', { file, line, message });
}

/** Nothing was taken although something was wanted: the call as a whole is refused. */
function failure({ added, known, refused }: ImportedMessages): ErrorData | undefined {
  return added + known === 0 ? refused[0]?.error : undefined;
}

function tell(answer: ImportedMessages, context: Context): Answer {
  const { added, known, attached, skipped } = answer;
  const refused = told(answer.refused, context);
  const notes = told(answer.notes, context);
  const failed = failure(answer);
  const counts = { added, known, attached, skipped };
  return {
    data: { ...counts, refused, notes },
    text: context.say('messages-imported', { ...counts, refused: refused.length }),
    problems: [...(failed && refused.length === 1 ? [] : refused), ...notes].map((one) =>
      nameProblem(one, context),
    ),
    partly: refused.length > 0,
    ...(failed && { failed }),
  };
}

/** `messages import ID FILE...`: takes mails and chats into the message log of a case. */
export const messagesImport: Command = {
  path: ['messages', 'import'],
  positionals: [{ name: 'ID' }, { name: 'FILE', many: true }],
  options: {
    me: { value: 'NAME', many: true, help: 'option-me' },
    dates: { value: 'ORDER', help: 'option-message-dates' },
    'no-attachments': { help: 'option-no-attachments' },
  },
  summary: 'command-messages-import',
  example: 'messages import 01k5m2s8tq9x4v7b3n6c1d0efg chat.txt mail.eml --me "Sunny Shoes"',
  run: async (args, context) => {
    const [caseId = '', ...files] = args.positionals;
    const dates = args.choice('dates', DateOrderSchema.options);
    const sources = await Promise.all(files.map((file) => sourceOf(file, context)));
    const core = await context.core();
    const { readSources } = await import('../../core/messages/readSources.ts');
    const photos = args.flag('no-attachments') ? undefined : context.photos();
    const request = { caseId, sources, me: args.list('me'), dates };
    return tell(await importMessages(core, readSources, photos, request), context);
  },
};
