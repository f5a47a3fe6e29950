import {
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { type Language, type TextKey, translate } from '../../shared/translate.ts';

type Clicked = Readonly<
  Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
    editFlags: Pick<
      ContextMenuParams['editFlags'],
      'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
    >;
  }
>;

type Entry = Readonly<{
  role: 'cut' | 'copy' | 'paste' | 'selectAll';
  text: TextKey;
  enabled: boolean;
}>;

/** What a click with the right button offers: in fields cut, copy, paste and select all, on chosen text copy. */
export function contextEntries({
  isEditable,
  selectionText,
  editFlags,
}: Clicked): readonly Entry[] {
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
  const copy: Entry = { role: 'copy', text: 'app/menu.copy', enabled: canCopy };
  if (!isEditable) return selectionText.trim() && canCopy ? [copy] : [];
  return [
    { role: 'cut', text: 'app/menu.cut', enabled: canCut },
    copy,
    { role: 'paste', text: 'app/menu.paste', enabled: canPaste },
    { role: 'selectAll', text: 'app/menu.select-all', enabled: canSelectAll },
  ];
}

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
