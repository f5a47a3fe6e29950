import type { ErrorData } from '../../shared/appError.ts';
import type { Arguments } from './Arguments.ts';
import type { CliKey } from './CliKey.ts';
import type { Context } from './Context.ts';

/** An option `--name VALUE`, or a flag when it has no `value`. `many` may be given several times. */
export type OptionSpec = Readonly<{
  value?: string;
  many?: true;
  required?: true;
  help: CliKey;
}>;

/** A word that stands for itself: a file, an id. The last one may be `many`. */
export type PositionalSpec = Readonly<{ name: string; optional?: true; many?: true }>;

/**
 * What a command has to say: the JSON document, and the same as text for people. `partly` when something was
 * refused and the rest is kept; `problems` name it on stderr.
 */
export type Answer = Readonly<{
  data: unknown;
  text: string;
  problems?: readonly string[];
  partly?: boolean;
  /** Everything was refused and nothing changed; the data is told beside the error. */
  failed?: ErrorData;
}>;

/** One command of the command line. */
export type Command = Readonly<{
  path: readonly string[];
  positionals?: readonly PositionalSpec[];
  options?: Readonly<Record<string, OptionSpec>>;
  summary: CliKey;
  /** What follows `claimfolio` in the example of the help. */
  example: string;
  run: (args: Arguments, context: Context) => Promise<Answer>;
}>;

/** Options that every command has. */
export const commonOptions = {
  vault: { value: 'DIR', help: 'option-vault' },
  json: { help: 'option-json' },
  now: { value: 'TIME', help: 'option-now' },
  'ui-lang': { value: 'LANG', help: 'option-ui-lang' },
  help: { help: 'option-help' },
} as const satisfies Readonly<Record<string, OptionSpec>>;
