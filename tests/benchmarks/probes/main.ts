import { attach, backup, makeFiles, makeVault, restore } from './files.ts';
import { memory, open, parseAll, rebuild, today } from './opening.ts';
import { emptyVault, save, saveSqlite } from './saving.ts';
import { search } from './searching.ts';

/**
 * One measurement in a process of its own: `node main.js NAME [FOLDER ...]`. Its numbers come as JSON on standard
 * output, milliseconds and MB.
 */
const probes: Readonly<Record<string, (...words: string[]) => Promise<object>>> = {
  ...{ makeVault, makeFiles, emptyVault, open, rebuild, parseAll, memory, today },
  ...{ save, saveSqlite, search, attach, backup, restore },
};

const [name = '', ...words] = process.argv.slice(2);
const probe = probes[name];
if (!probe) throw new Error(`No probe is called ${name}`);
process.stdout.write(JSON.stringify(await probe(...words)));
