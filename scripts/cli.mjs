/**
 * The command line of a checkout: `npm run --silent cli -- COMMAND ...`. Builds it when its sources changed,
 * then becomes it: same process, same arguments, same exit code, and nothing on stdout but its own output.
 */
import { pathToFileURL } from 'node:url';
import { builtCli } from './built.mjs';

const program = await builtCli();
process.argv[1] = program;
await import(pathToFileURL(program).href);
