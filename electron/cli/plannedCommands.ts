import type { Command } from './Command.ts';

/** Commands that are promised and not built yet. They are listed, and answer so. */
export const plannedCommands: readonly Command[] = [
  {
    path: ['orders', 'import'],
    positionals: [{ name: 'FILE', many: true }],
    summary: 'command-orders-import',
    example: 'orders import orders.csv',
  },
  {
    path: ['tracking', 'import'],
    positionals: [{ name: 'FILE' }],
    summary: 'command-tracking-import',
    example: 'tracking import export.csv',
  },
  {
    path: ['tracking', 'identify'],
    positionals: [{ name: 'TEXT' }],
    summary: 'command-tracking-identify',
    example: 'tracking identify RR123456785CN',
  },
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
