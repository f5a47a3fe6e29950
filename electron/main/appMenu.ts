import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, type TextKey, translate } from '../../shared/translate.ts';

type Entry = readonly [role: NonNullable<MenuItemConstructorOptions['role']>, text: TextKey];

const menus: readonly (readonly [title: TextKey, entries: readonly Entry[]])[] = [
  ['app/menu.file', [['quit', 'app/menu.quit']]],
  [
    'app/menu.edit',
    [
      ['undo', 'app/menu.undo'],
      ['redo', 'app/menu.redo'],
      ['cut', 'app/menu.cut'],
      ['copy', 'app/menu.copy'],
      ['paste', 'app/menu.paste'],
      ['selectAll', 'app/menu.select-all'],
    ],
  ],
  [
    'app/menu.view',
    [
      ['zoomIn', 'app/menu.zoom-in'],
      ['zoomOut', 'app/menu.zoom-out'],
      ['resetZoom', 'app/menu.zoom-reset'],
      ['togglefullscreen', 'app/menu.full-screen'],
    ],
  ],
];

/** Sets the menu in the language of the window. Electron's own would offer links to the web. */
export function setAppMenu(language: Language): void {
  const template = menus.map(([title, entries]) => ({
    label: translate(language, title),
    submenu: entries.map(([role, text]) => ({ role, label: translate(language, text) })),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
