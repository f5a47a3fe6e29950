import type { Command } from './Command.ts';

/** Commands that are promised and not built yet. They are listed, and answer so. */
export const plannedCommands: readonly Command[] = [
  {
    path: ['messages', 'import'],
    positionals: [{ name: 'ID' }, { name: 'FILE', many: true }],
    summary: 'command-messages-import',
    example: 'messages import 01k5m2s8tq9x4v7b3n6c1d0efg chat.txt',
  },
  {
    path: ['message', 'draft'],
    positionals: [{ name: 'ID' }],
    summary: 'command-message-draft',
    example: 'message draft 01k5m2s8tq9x4v7b3n6c1d0efg --template delay --lang es',
  },
  {
    path: ['message', 'send'],
    positionals: [{ name: 'ID' }],
    summary: 'command-message-send',
    example: 'message send 01k5m2s8tq9x4v7b3n6c1d0efg --template delay --lang es',
  },
  { path: ['today'], summary: 'command-today', example: 'today --json' },
  {
    path: ['followup', 'done'],
    positionals: [{ name: 'ID' }],
    summary: 'command-followup-done',
    example: 'followup done 01k5m2s8tq9x4v7b3n6c1d0efg --note "wrote to the buyer"',
  },
  {
    path: ['followup', 'snooze'],
    positionals: [{ name: 'ID' }],
    summary: 'command-followup-snooze',
    example: 'followup snooze 01k5m2s8tq9x4v7b3n6c1d0efg --days 2',
  },
  {
    path: ['shots'],
    positionals: [{ name: 'ID' }],
    summary: 'command-shots',
    example: 'shots 01k5m2s8tq9x4v7b3n6c1d0efg',
  },
  {
    path: ['dispute', 'checklist'],
    positionals: [{ name: 'DISPUTE' }],
    summary: 'command-dispute-checklist',
    example: 'dispute checklist 01k5m2s8tq9x4v7b3n6c1d0efg',
  },
  {
    path: ['dispute', 'walk'],
    positionals: [{ name: 'DISPUTE' }],
    summary: 'command-dispute-walk',
    example: 'dispute walk 01k5m2s8tq9x4v7b3n6c1d0efg --wants "the right size"',
  },
  {
    path: ['dispute', 'offer'],
    positionals: [{ name: 'DISPUTE' }],
    summary: 'command-dispute-offer',
    example: 'dispute offer 01k5m2s8tq9x4v7b3n6c1d0efg --kind refund --amount "12.30 USD"',
  },
  {
    path: ['dispute', 'check'],
    positionals: [{ name: 'DISPUTE' }],
    summary: 'command-dispute-check',
    example: 'dispute check 01k5m2s8tq9x4v7b3n6c1d0efg',
  },
  {
    path: ['dispute', 'close'],
    positionals: [{ name: 'DISPUTE' }],
    summary: 'command-dispute-close',
    example: 'dispute close 01k5m2s8tq9x4v7b3n6c1d0efg --outcome won --cause "proof of delivery"',
  },
  {
    path: ['dossier', 'verify'],
    positionals: [{ name: 'FILE' }],
    summary: 'command-dossier-verify',
    example: 'dossier verify dossier.pdf',
  },
];
