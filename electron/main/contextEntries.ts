import type { ContextMenuParams } from 'electron';
import type { TextKey } from '../../shared/translate.ts';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> &
  Readonly<{
    editFlags: Pick<
      ContextMenuParams['editFlags'],
      'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
    >;
  }>;

/** One line of the menu of the right button. */
export type ContextEntry = Readonly<{
  role: 'cut' | 'copy' | 'paste' | 'selectAll';
  text: TextKey;
  enabled: boolean;
}>;

/** What a click with the right button offers: in fields cut, copy, paste and select all, on chosen text copy. */
export function contextEntries(clicked: Clicked): readonly ContextEntry[] {
  const { isEditable, selectionText, editFlags } = clicked;
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
  const copy: ContextEntry = { role: 'copy', text: 'app/menu.copy', enabled: canCopy };
  if (!isEditable) return selectionText.trim() && canCopy ? [copy] : [];
  return [
    { role: 'cut', text: 'app/menu.cut', enabled: canCut },
    copy,
    { role: 'paste', text: 'app/menu.paste', enabled: canPaste },
    { role: 'selectAll', text: 'app/menu.select-all', enabled: canSelectAll },
  ];
}
