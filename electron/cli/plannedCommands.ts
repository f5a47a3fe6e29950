import type { Command } from './Command.ts';

/** Commands that are promised and not built yet. They are listed, and answer so. */
export const plannedCommands: readonly Command[] = [
  {
    path: ['shots'],
    positionals: [{ name: 'ID' }],
    summary: 'command-shots',
    example: 'shots 01k5m2s8tq9x4v7b3n6c1d0efg',
  },
  {
    path: ['dossier', 'verify'],
    positionals: [{ name: 'FILE' }],
    summary: 'command-dossier-verify',
    example: 'dossier verify dossier.pdf',
  },
];
