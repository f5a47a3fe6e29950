import { expect, test } from 'vitest';
import { SituationSchema } from '../../../../shared/followUp/vocabulary.ts';
import {
  matchTemplateLanguage,
  templateLanguageFor,
} from '../../../../shared/templates/languageFor.ts';
import { situationsFor } from '../../../../shared/templates/situationsFor.ts';
import { valuesOfCase } from '../../../../shared/templates/valuesOfCase.ts';
import { aCase, aDispute, aMessage, anId } from '../../../builders/aCase.ts';

test.each([
  ['held-at-customs', 'customs-duties'],
  ['out-of-stock', 'out-of-stock'],
  ['delayed', 'delay'],
  ['failed-attempt', 'failed-attempt'],
  ['delivered', 'delivered'],
  ['closed', 'thanks'],
] as const)('an order that is %s is written about as %s first', (stage, first) => {
  const all = situationsFor(aCase({ stage }));
  expect(all[0]).toBe(first);
  expect(all.toSorted()).toEqual(SituationSchema.options.toSorted());
});

test('a dispute is answered first, then an offer is made, then it is concluded', () => {
  const disputes = [aDispute()];
  const at = { local: '2026-03-21T10:00' };
  const first = aMessage(1, { direction: 'out', at, template: 'first-answer' });
  const offer = aMessage(2, { direction: 'out', at, template: 'offer' });
  expect(situationsFor(aCase({ disputes }))[0]).toBe('first-answer');
  expect(situationsFor(aCase({ disputes, messages: [first] }))[0]).toBe('offer');
  expect(situationsFor(aCase({ disputes, messages: [first, offer] }))[0]).toBe('final-answer');
});

test('a buyer is written to in their own language, else in that of their country', () => {
  expect(matchTemplateLanguage('pt-BR')).toBe('pt');
  expect(matchTemplateLanguage('zh-Hant')).toBe('zh-CN');
  expect(matchTemplateLanguage('nl')).toBeUndefined();
  expect(templateLanguageFor(aCase({ buyer: { language: 'es-MX', country: 'DE' } }))).toBe('es');
  expect(templateLanguageFor(aCase({ messages: [aMessage(1, { language: 'ja' })] }))).toBe('ja');
  expect(templateLanguageFor(aCase({ buyer: { country: 'BR' } }))).toBe('pt');
  expect(templateLanguageFor(aCase({ buyer: { country: 'NL' } }))).toBe('en');
  expect(templateLanguageFor(aCase())).toBe('en');
});

test('a case fills in what it knows, and nothing that it does not', () => {
  expect(valuesOfCase(aCase())).toEqual({ order: 'ORDER-1' });
  const legs = [
    { id: anId(2), carrier: 'Yanwen', number: 'A1' },
    { id: anId(3), carrier: 'Correos', number: 'B2' },
  ];
  const disputes = [aDispute({ reason: 'counterfeit' })];
  const known = valuesOfCase(aCase({ legs, disputes, buyer: { name: 'Ana' } }));
  expect(known).toEqual({ order: 'ORDER-1', buyer: 'Ana', carrier: 'Correos', tracking: 'B2' });
  expect(valuesOfCase(aCase({ disputes: [aDispute()] }))).toMatchObject({
    complaint: 'not-received',
  });
});
