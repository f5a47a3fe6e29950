import type { TextParams } from '../../shared/translate.ts';
import type { CliKey } from './CliKey.ts';
import { type Command, commonOptions, type OptionSpec } from './Command.ts';
import { textTable } from './textTable.ts';

type Say = (key: CliKey, params?: TextParams) => string;

const PROGRAM = 'claimfolio';

const optionWords = ([name, { value }]: readonly [string, OptionSpec]): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

function usageOf({ path, positionals = [], options = {} }: Command): string {
  const words = positionals.map(({ name, optional, many }) => {
    const word = many ? `${name}...` : name;
    return optional ? `[${word}]` : word;
  });
  const own = Object.entries(options).map((option) => {
    const word = option[1].many ? `${optionWords(option)}...` : optionWords(option);
    return option[1].required ? word : `[${word}]`;
  });
  return [PROGRAM, ...path, ...words, ...own].join(' ');
}

function optionTable(options: Readonly<Record<string, OptionSpec>>, say: Say): string {
  return textTable(
    Object.entries(options).map((option) => [`  ${optionWords(option)}`, say(option[1].help)]),
  );
}

/** The help of one command: what it does, its words and options, an example. */
export function commandHelp(command: Command, say: Say): string {
  const { options } = command;
  const own = options ? [`${say('help-options')}\n${optionTable(options, say)}`] : [];
  return [
    say(command.summary),
    `${say('help-usage')}\n  ${usageOf(command)}`,
    ...own,
    `${say('help-common')}\n${optionTable(commonOptions, say)}`,
    `${say('help-example')}\n  ${PROGRAM} ${command.example}`,
  ].join('\n\n');
}

/** What the whole command line can do, or one group of it such as `case`. */
export function overviewHelp(commands: readonly Command[], say: Say): string {
  const rowOf = (command: Command) => [`  ${command.path.join(' ')}`, say(command.summary)];
  return [
    say('help-overview'),
    `${say('help-usage')}\n  ${PROGRAM} ${say('help-usage-words')}`,
    `${say('help-commands')}\n${textTable(commands.map(rowOf))}`,
    `${say('help-common')}\n${optionTable(commonOptions, say)}`,
    `${say('help-exit-codes')}`,
    `${say('help-example')}\n  ${PROGRAM} ${commands[0]?.example ?? ''}`,
  ].join('\n\n');
}
