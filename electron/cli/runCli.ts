import { AppError, type ErrorCode, type ErrorData } from '../../shared/appError.ts';
import { formatError, type Language, type TextParams, translate } from '../../shared/translate.ts';
import type { CliIo } from './CliIo.ts';
import type { CliKey } from './CliKey.ts';
import type { Answer, Command } from './Command.ts';
import { Context } from './Context.ts';
import { commands } from './commands.ts';
import { calledWords, findCommand } from './findCommand.ts';
import { chosenLanguage, type General, readGeneral, terminalLanguage } from './general.ts';
import { commandHelp, overviewHelp } from './helpText.ts';
import { parseCall } from './parseCall.ts';
import { printable, printableLines } from './printable.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const PARTLY_DONE = 3;

const usageErrors: ReadonlySet<ErrorCode> = new Set([
  'argument-missing',
  'argument-unexpected',
  'backup-ending',
  'command-missing',
  'destination-field-unknown',
  'destination-value-wrong',
  'plan-rule-unknown',
  'plan-field-unknown',
  'plan-days-wrong',
  'option-missing',
  'option-not-a-date',
  'option-not-a-number',
  'option-not-a-time',
  'option-not-allowed',
  'option-not-an-amount',
  'option-amount-negative',
  'option-not-a-rate',
  'set-not-understood',
  'option-unknown',
  'option-value-missing',
  'option-value-unwanted',
  'unknown-command',
]);

type Call = Readonly<{ args: readonly string[]; io: CliIo; general: General; language: Language }>;

function help({ args, language }: Call): Answer {
  const say = (key: CliKey, params?: TextParams) => translate(language, `cli/${key}`, params);
  const [first] = calledWords(args);
  const group = commands.filter(({ path }) => path.length === 2 && path[0] === first);
  const isGroup = group.length > 0 && calledWords(args).length === 1;
  const text = isGroup
    ? overviewHelp(group, say)
    : first === undefined
      ? overviewHelp(commands, say)
      : commandHelp(findCommand(args, commands).command, say);
  return { data: { help: text }, text };
}

async function runCommand(command: Command, rest: readonly string[], call: Call): Promise<Answer> {
  const parsed = parseCall(rest, command);
  const context = new Context(call.io, {
    language: call.language,
    vault: parsed.text('vault'),
    now: parsed.moment('now'),
  });
  try {
    return await command.run(parsed, context);
  } finally {
    await context.close();
  }
}

async function answerTo(call: Call): Promise<Answer> {
  const { uiLanguage, help: wantsHelp } = call.general;
  if (uiLanguage !== undefined) chosenLanguage(uiLanguage);
  if (wantsHelp) return help(call);
  const { command, rest } = findCommand(call.args, commands);
  return await runCommand(command, rest, call);
}

const asJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

async function print(answer: Answer, call: Call): Promise<number> {
  const { io, general } = call;
  for (const problem of answer.problems ?? []) await io.err(`${printable(problem)}\n`);
  if (answer.failed) return await reportFailure(answer.failed, answer.data, call);
  await io.out(general.json ? asJson(answer.data) : `${printableLines(answer.text)}\n`);
  return answer.partly ? PARTLY_DONE : DONE;
}

async function reportFailure(failed: ErrorData, data: unknown, call: Call): Promise<number> {
  const { io, general, language } = call;
  const message = formatError(language, failed);
  await io.err(`error ${failed.code}: ${printable(message)}\n`);
  if (general.json)
    await io.out(asJson({ error: { code: failed.code, message }, ...Object(data) }));
  return usageErrors.has(failed.code) ? WRONG_USAGE : REFUSED;
}

/** A fault of ours is told as one, with what is needed to find it. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new AppError('internal', { detail }, { cause: error });
}

async function report(error: unknown, call: Call): Promise<number> {
  const known = toAppError(error);
  const code = await reportFailure(known.toData(), {}, call);
  if (known.code === 'internal' && error instanceof Error) await call.io.err(`${error.stack}\n`);
  return code;
}

function languageOf({ uiLanguage }: General, { env }: CliIo): Language {
  try {
    return uiLanguage === undefined ? terminalLanguage(env) : chosenLanguage(uiLanguage);
  } catch (error) {
    if (error instanceof AppError) return terminalLanguage(env);
    throw error;
  }
}

/**
 * Runs one call of the command line, without the program's own name, and resolves with its exit code: 0 done,
 * 1 refused and nothing changed, 2 wrong usage, 3 partly done. With `--json` exactly one document is written.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const general = readGeneral(args);
  const call = { args, io, general, language: languageOf(general, io) };
  try {
    return await print(await answerTo(call), call);
  } catch (error) {
    return await report(error, call);
  }
}
