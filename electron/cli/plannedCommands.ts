import type { Command } from './Command.ts';

/** Commands that are promised and not built yet. They are listed, and answer so. */
export const plannedCommands: readonly Command[] = [
  {
    path: ['dossier', 'verify'],
    positionals: [{ name: 'FILE' }],
    summary: 'command-dossier-verify',
    example: 'dossier verify dossier.pdf',
  },
];
