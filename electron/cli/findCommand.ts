import { AppError } from '../../shared/appError.ts';
import { type Command, commonOptions } from './Command.ts';
import { nearest } from './nearest.ts';

/** A command that was found, and the words of the call without its name. */
export type FoundCommand = Readonly<{ command: Command; rest: readonly string[] }>;

const withValue = Object.entries(commonOptions)
  .filter(([, spec]) => 'value' in spec)
  .map(([name]) => `--${name}`);

/** Where the first words stand that are neither a common option nor its value; at most two. */
function wordPlaces(args: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < args.length && places.length < 2; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') break;
    if (withValue.includes(word)) at += 1;
    else if (!word.startsWith('-')) places.push(at);
  }
  return places;
}

const nameOf = ({ path }: Command): string => path.join(' ');

/** The words with which a call begins that name commands or a group of them; empty when it names none. */
export function calledWords(args: readonly string[]): readonly string[] {
  return wordPlaces(args).map((place) => args[place] ?? '');
}

/** Finds the command of a call. Throws AppError `command-missing` or `unknown-command`. */
export function findCommand(args: readonly string[], commands: readonly Command[]): FoundCommand {
  const places = wordPlaces(args);
  const words = calledWords(args);
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((one) => one.path.length === length && nameOf(one) === name);
    const taken = places.slice(0, length);
    if (command) return { command, rest: args.filter((_, at) => !taken.includes(at)) };
  }
  throw unknown(words, commands);
}

function unknown(words: readonly string[], commands: readonly Command[]): AppError {
  const [first] = words;
  if (first === undefined) return new AppError('command-missing');
  const isGroup = commands.some(({ path }) => path.length === 2 && path[0] === first);
  const command = isGroup ? words.join(' ') : first;
  const names = commands.map(nameOf);
  const near = nearest(words.join(' '), names);
  return new AppError('unknown-command', {
    command,
    nearest: near === 'none' ? nearest(first, names) : near,
  });
}
