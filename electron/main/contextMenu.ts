import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { type Language, translate } from '../../shared/translate.ts';
import { contextEntries } from './contextEntries.ts';

/** Answers the right button in the language that the window speaks then. */
export function offerContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_event, clicked) => {
    const template = contextEntries(clicked).map(
      ({ role, text, enabled }): MenuItemConstructorOptions => ({
        role,
        enabled,
        label: translate(language(), text),
      }),
    );
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
