import { AppError, type ErrorCode } from '../../shared/appError.ts';
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
  'command-missing',
  'dossier-redact-not-yet',
  'not-yet',
  'option-missing',
  'option-not-a-date',
  'option-not-a-number',
  'option-not-a-time',
  'option-not-allowed',
  'option-not-an-amount',
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
  const { run } = command;
  if (!run) throw new AppError('not-yet', { command: command.path.join(' ') });
  const parsed = parseCall(rest, command);
  const context = new Context(call.io, {
    language: call.language,
    vault: parsed.text('vault'),
    now: parsed.moment('now'),
  });
  try {
    return await run(parsed, context);
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

async function print(answer: Answer, { io, general }: Call): Promise<number> {
  for (const problem of answer.problems ?? []) await io.err(`${printable(problem)}\n`);
  await io.out(general.json ? asJson(answer.data) : `${printableLines(answer.text)}\n`);
  return answer.partly ? PARTLY_DONE : DONE;
}

/** A fault of ours is told as one, with what is needed to find it. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new AppError('internal', { detail }, { cause: error });
}

async function report(error: unknown, { io, general, language }: Call): Promise<number> {
  const known = toAppError(error);
  const message = formatError(language, known.toData());
  await io.err(`error ${known.code}: ${printable(message)}\n`);
  if (known.code === 'internal' && error instanceof Error) await io.err(`${error.stack}\n`);
  if (general.json) await io.out(asJson({ error: { code: known.code, message } }));
  return usageErrors.has(known.code) ? WRONG_USAGE : REFUSED;
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
