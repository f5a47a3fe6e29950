import type cliWords from '../../shared/locales/en/cli.json';

/** Name of a text in `shared/locales/<language>/cli.json`. */
export type CliKey = keyof typeof cliWords;
