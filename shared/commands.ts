import type { TextKey } from './translate.ts';

/** What can be done by name or key: how it is called, and its keys (`mod` is Ctrl, on a Mac Command). */
export type Command = Readonly<{ name: TextKey; keys: readonly string[] }>;

/**
 * Every command that has a name, for palette, menu and the list of shortcuts alike. A new one is one line here and
 * one `useCommand` where it is carried out.
 */
export const commands = {
  palette: { name: 'app/command.palette', keys: ['mod+k'] },
  'new-case': { name: 'app/new.button', keys: ['mod+n'] },
  import: { name: 'app/nav.import', keys: ['mod+i'] },
  search: { name: 'app/command.search', keys: ['/', 'mod+f'] },
  undo: { name: 'app/command.undo', keys: ['mod+z'] },
  redo: { name: 'app/command.redo', keys: ['mod+shift+z', 'mod+y'] },
  'back-up': { name: 'app/care.back-up', keys: [] },
  'show-folder': { name: 'app/command.show-folder', keys: [] },
  settings: { name: 'app/nav.settings', keys: ['mod+,'] },
  help: { name: 'app/nav.help', keys: ['?', 'f1'] },
  'zoom-in': { name: 'app/menu.zoom-in', keys: ['mod+plus', 'mod+='] },
  'zoom-out': { name: 'app/menu.zoom-out', keys: ['mod+-'] },
  'zoom-reset': { name: 'app/menu.zoom-reset', keys: ['mod+0'] },
} as const satisfies Readonly<Record<string, Command>>;
export type CommandId = keyof typeof commands;

/** Whether a key works without Ctrl or another one held, so that it must not be in the way of writing or speaking. */
export const isSingleKey = (keys: string): boolean => !keys.includes('+') && !/^f\d+$/.test(keys);
