import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { LanguageSchema } from '../../../shared/domain/text.ts';
import { type BlankValues, blankNames, isBlank } from '../../../shared/templates/blanks.ts';
import { type Draft, draftMessage } from '../../core/useCases/draftMessage.ts';
import type { Arguments } from '../Arguments.ts';
import type { Answer, Command, OptionSpec } from '../Command.ts';
import type { Context } from '../Context.ts';

function fillingOf(word: string): readonly [string, string] {
  const [name = '', ...rest] = word.split('=');
  if (rest.length > 0 && isBlank(name.trim())) return [name.trim(), rest.join('=')];
  throw new AppError('set-not-understood', { value: word, known: blankNames.join(', ') });
}

const valuesOf = (words: readonly string[]): BlankValues =>
  Object.fromEntries(words.map(fillingOf));

/** The language that `--lang` names, if it does. Throws AppError `option-not-allowed`. */
export function languageOf(args: Arguments): string | undefined {
  const value = args.text('lang');
  if (value === undefined || LanguageSchema.safeParse(value).success) return value;
  const allowed = 'en, zh-CN, es, pt-BR, … (BCP 47)';
  throw new AppError('option-not-allowed', { option: '--lang', value, allowed });
}

/** The options of every command that fills a template. */
export const draftOptions = {
  template: { value: 'TEMPLATE', required: true, help: 'option-template' },
  lang: { value: 'LANG', help: 'option-draft-lang' },
  set: { value: 'NAME=VALUE', many: true, help: 'option-set' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Fills the template that a call names. Throws what `draftMessage` throws, and errors of wrong usage. */
export async function draftOf(args: Arguments, context: Context): Promise<Draft> {
  const values = valuesOf(args.list('set'));
  const [template, language] = [args.required('template'), languageOf(args)];
  const files = await context.templates();
  const request = { caseId: args.positional(0), template, language, values };
  return await draftMessage(await context.core(), files, request);
}

/** Why a draft cannot be sent: the blanks that are left, those first whose value is not understood. */
export function faultOf({ left, wrong }: Draft): ErrorData | undefined {
  if (wrong.length > 0) return { code: 'blanks-wrong', params: { blanks: wrong.join(', ') } };
  if (left.length > 0) return { code: 'blanks-left', params: { blanks: left.join(', ') } };
  return undefined;
}

/** A draft as it is told: the text as it stands, and the blanks that stop it. */
export function draftAnswer(draft: Draft): Answer {
  const { subject, body, left } = draft;
  const failed = faultOf(draft);
  const text = subject ? `${subject}\n\n${body}` : body;
  return { data: { subject, body, blanks: left }, text, ...(failed && { failed }) };
}

/** `message draft ID`: fills a template from a case. */
export const messageDraft: Command = {
  path: ['message', 'draft'],
  positionals: [{ name: 'ID' }],
  options: draftOptions,
  summary: 'command-message-draft',
  example:
    'message draft 01k5m2s8tq9x4v7b3n6c1d0efg --template delay --lang es --set reason=weather --set new-date=2026-12-10 --set next-news=2026-12-04',
  run: async (args, context) => draftAnswer(await draftOf(args, context)),
};
