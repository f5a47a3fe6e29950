import { expect, test } from 'vitest';
import { CaseSchema } from '../../../../shared/domain/case.ts';
import { applyChanges, setItem } from '../../../../shared/domain/edit.ts';
import { aCase, aMessage, anId } from '../../../builders/aCase.ts';

test('the first change of an id makes the case', () => {
  const made = applyChanges(anId(1), undefined, {
    set: { platform: 'ebay', orderNumber: 'E-1', 'buyer.name': '李雷' },
  });
  expect(CaseSchema.parse(made)).toMatchObject({
    id: anId(1),
    platform: 'ebay',
    orderNumber: 'E-1',
    stage: 'paid',
    buyer: { name: '李雷' },
  });
});

test('a field is set without touching its neighbours, and null takes it away', () => {
  const before = aCase({ buyer: { name: 'Ana', country: 'ES' } });
  const after = applyChanges(before.id, before, {
    set: { 'buyer.name': null, stage: 'delivered' },
  });
  expect(CaseSchema.parse(after)).toEqual({
    ...before,
    stage: 'delivered',
    buyer: { country: 'ES' },
  });
});

test('an item is added once, then changed field by field, then removed', () => {
  const message = aMessage(1);
  const { id } = message;
  const before = aCase();
  const added = CaseSchema.parse(
    applyChanges(before.id, before, { items: [setItem('messages', message)] }),
  );
  expect(added.messages).toEqual([message]);
  const changed = CaseSchema.parse(
    applyChanges(before.id, added, { items: [{ list: 'messages', id, set: { language: 'en' } }] }),
  );
  expect(changed.messages).toEqual([{ ...message, language: 'en' }]);
  const removed = applyChanges(before.id, changed, {
    items: [{ list: 'messages', id, removed: true }],
  });
  expect(CaseSchema.parse(removed)).toEqual(before);
});

test('a change cannot give an item another id or slip in a field that a case does not have', () => {
  const before = aCase({ messages: [aMessage(1)] });
  const renamed = applyChanges(before.id, before, {
    items: [{ list: 'messages', id: anId(301), set: { id: anId(999) } }],
  });
  expect(CaseSchema.parse(renamed).messages[0]?.id).toBe(anId(301));
  const polluted = applyChanges(before.id, before, {
    items: [{ list: 'messages', id: anId(301), set: JSON.parse('{"__proto__":{"a":1}}') }],
  });
  expect(CaseSchema.safeParse(polluted).success).toBe(false);
});
