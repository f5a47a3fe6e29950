import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commands } from '../../shared/commands.ts';
import { type Language, type TextKey, translate } from '../../shared/translate.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Entry = Readonly<{ role: Role; text: TextKey } | { command: CommandId } | 'line'>;

const menus: readonly (readonly [title: TextKey, entries: readonly Entry[]])[] = [
  [
    'app/menu.file',
    [
      { command: 'back-up' },
      { command: 'show-folder' },
      { command: 'settings' },
      'line',
      { role: 'quit', text: 'app/menu.quit' },
    ],
  ],
  [
    'app/menu.edit',
    [
      { command: 'undo' },
      { command: 'redo' },
      'line',
      { role: 'cut', text: 'app/menu.cut' },
      { role: 'copy', text: 'app/menu.copy' },
      { role: 'paste', text: 'app/menu.paste' },
      { role: 'selectAll', text: 'app/menu.select-all' },
    ],
  ],
  [
    'app/menu.view',
    [
      { command: 'palette' },
      'line',
      { command: 'zoom-in' },
      { command: 'zoom-out' },
      { command: 'zoom-reset' },
      { role: 'togglefullscreen', text: 'app/menu.full-screen' },
    ],
  ],
  ['app/menu.help', [{ command: 'help' }]],
];

const electronNames: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', plus: 'Plus' };

/** Keys as Electron writes them: `mod+shift+z` is `CmdOrCtrl+Shift+Z`. A key alone is not one of a menu. */
export function acceleratorOf(id: CommandId): string | undefined {
  const keys = commands[id].keys.find((one) => one.includes('+') || one.startsWith('f'));
  const named = keys
    ?.split('+')
    .map((key) => electronNames[key] ?? key.replace(/^./, (first) => first.toUpperCase()));
  return named?.join('+');
}

function itemOf(
  entry: Entry,
  language: Language,
  onCommand: (id: CommandId) => void,
): MenuItemConstructorOptions {
  if (entry === 'line') return { type: 'separator' };
  if ('role' in entry) return { role: entry.role, label: translate(language, entry.text) };
  const { command } = entry;
  const accelerator = acceleratorOf(command);
  return {
    label: translate(language, commands[command].name),
    click: () => onCommand(command),
    // The page has the keys first, and heeds fields and input methods.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  };
}

/**
 * Sets the menu in the language of the window; its commands are carried out by the page. Electron's own menu would
 * offer links to the web.
 */
export function setAppMenu(language: Language, onCommand: (id: CommandId) => void): void {
  const template = menus.map(([title, entries]) => ({
    label: translate(language, title),
    submenu: entries.map((entry) => itemOf(entry, language, onCommand)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
