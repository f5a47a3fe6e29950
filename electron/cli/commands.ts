import type { Command } from './Command.ts';
import { destinations } from './commands/destinations.ts';
import { schema } from './commands/schema.ts';
import { vaultCreate } from './commands/vaultCreate.ts';
import { plannedCommands } from './plannedCommands.ts';

/** Every command of the command line, in the order in which the help lists them. */
export const commands: readonly Command[] = [vaultCreate, schema, destinations, ...plannedCommands];
