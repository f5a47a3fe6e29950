import { expect, test } from 'vitest';
import { contextEntries } from '../../../../electron/main/contextEntries.ts';

const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
const rolesOf = (isEditable: boolean, selectionText: string, flags = editFlags) =>
  contextEntries({ isEditable, selectionText, editFlags: flags })
    .filter(({ enabled }) => enabled)
    .map(({ role }) => role);

test('in a field everything that can be done is offered, the rest is shown but off', () => {
  expect(rolesOf(true, 'LB-10482')).toEqual(['cut', 'copy', 'selectAll']);
  expect(contextEntries({ isEditable: true, selectionText: '', editFlags })).toHaveLength(4);
});

test('text that is chosen can be copied, and an empty place offers nothing', () => {
  expect(rolesOf(false, 'LB-10482')).toEqual(['copy']);
  expect(rolesOf(false, '  ')).toEqual([]);
  expect(rolesOf(false, 'x', { ...editFlags, canCopy: false })).toEqual([]);
});
