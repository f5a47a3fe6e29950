import { parseArgs } from 'node:util';
import { AppError } from '../../shared/appError.ts';
import { Arguments } from './Arguments.ts';
import { type Command, commonOptions, type OptionSpec } from './Command.ts';
import { nearest } from './nearest.ts';

type Options = Readonly<Record<string, OptionSpec>>;
type Token = NonNullable<ReturnType<typeof parse>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Stands before a negative number, which would else be read as an option. No word of a call can hold it. */
const MARK = '\0';
const isNegative = /^-\d/;

const marked = (word: string): string => (isNegative.test(word) ? `${MARK}${word}` : word);
const unmarked = (word: string): string => (word.startsWith(MARK) ? word.slice(1) : word);

function parse(words: readonly string[], options: Options) {
  const config = Object.entries(options).map(([name, { value, many }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: !!many },
  ]);
  return parseArgs({
    args: words.map((word) => (word === '-h' ? '--help' : marked(word))),
    options: Object.fromEntries(config),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const spec = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!spec || !rawName.startsWith('--')) {
    const known = Object.keys(options).map((one) => `--${one}`);
    throw new AppError('option-unknown', { option: rawName, nearest: nearest(rawName, known) });
  }
  if (spec.value === undefined && value !== undefined)
    throw new AppError('option-value-unwanted', { option: rawName });
  if (spec.value === undefined) return;
  // Without the `=` a forgotten value would swallow the next option.
  const swallowed = inlineValue === false && value !== '-' && value?.startsWith('-');
  if (value === undefined || swallowed)
    throw new AppError('option-value-missing', { option: rawName, value: spec.value });
}

function checkPositionals(words: readonly string[], command: Command): void {
  const { positionals = [] } = command;
  const missing = positionals.find(({ optional }, index) => !optional && index >= words.length);
  if (missing) throw new AppError('argument-missing', { name: missing.name });
  const extra = words[positionals.length];
  if (extra !== undefined && !positionals.at(-1)?.many)
    throw new AppError('argument-unexpected', { word: extra });
  const empty = positionals.find((_, index) => words[index] === '');
  if (empty) throw new AppError('argument-missing', { name: empty.name });
}

function valuesOf(tokens: readonly OptionToken[], options: Options) {
  const values = new Map<string, string | true | readonly string[]>();
  for (const { name, value: given } of tokens) {
    const value = given === undefined ? true : unmarked(given);
    const before = values.get(name);
    const isList = options[name]?.many === true && value !== true;
    values.set(name, isList ? [...(typeof before === 'object' ? before : []), value] : value);
  }
  return values;
}

/** Reads the words of a call, without the command's name. Throws AppErrors of wrong usage. */
export function parseCall(words: readonly string[], command: Command): Arguments {
  const options: Options = { ...commonOptions, ...command.options };
  const { tokens = [] } = parse(words, options);
  const given = tokens.filter((token) => token.kind === 'option');
  for (const token of given) checkOption(token, options);
  const positionals = tokens.flatMap((token) =>
    token.kind === 'positional' ? unmarked(token.value) : [],
  );
  checkPositionals(positionals, command);
  return new Arguments(positionals, valuesOf(given, options));
}
