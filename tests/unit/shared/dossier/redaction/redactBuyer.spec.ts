import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactBuyer, redactorFor } from '../../../../../shared/dossier/redaction/redactBuyer.ts';
import { aCase, aMessage, anEvent, anId } from '../../../../builders/aCase.ts';

const anna = {
  name: 'Anna Müller',
  email: 'anna.mueller@example.org',
  phone: '+49 (0) 171 234 5678',
  address: 'Lange Straße 12\n70173 Stuttgart\nGermany',
  country: 'DE',
};
const redact = redactorFor(anna, '[hidden]');

test.each([
  ['Dear Anna Müller, thank you', 'Dear [hidden], thank you'],
  ['MULLER signed; Mu\u0308ller too', '[hidden] signed; [hidden] too'],
  ['Write to Anna.Mueller@Example.org.', 'Write to [hidden].'],
  ['or to another.one+x@mail.co.uk', 'or to [hidden]'],
  ['call 0171 / 234-56 78 now', 'call [hidden] now'],
  ['call +86 138 0013 8000', 'call [hidden]'],
  ['left at LANGE STRASSE 12 in Stuttgart', 'left at [hidden] in Stuttgart'],
  ['left at Lange Straße 12 in Stuttgart', 'left at [hidden] in Stuttgart'],
  ['70173 Stuttgart', '[hidden]'],
  ['Annabel and the Mülleria', 'Annabel and the Mülleria'],
  [
    'NF-20517 was delivered on 2026-03-04 at 10:15',
    'NF-20517 was delivered on 2026-03-04 at 10:15',
  ],
])('%s', (text, hidden) => {
  expect(redact(text)).toBe(hidden);
});

test('a Chinese name is hidden inside of words, and its given part too', () => {
  const hide = redactorFor({ name: '王小明' }, '[已隐去]');
  expect(hide('王小明先生您好，小明')).toBe('[已隐去]先生您好，[已隐去]');
});

test('short names are hidden only where they are written as names', () => {
  const hide = redactorFor({ name: 'An Li' }, '[hidden]');
  expect(hide('An Li has an item, Li says')).toBe('[hidden] has an item, [hidden] says');
});

test('without anything known of the buyer only mail addresses and foreign phones are hidden', () => {
  const hide = redactorFor({}, '[hidden]');
  expect(hide('a@b.de, Order 12345678901')).toBe('[hidden], Order 12345678901');
});

test('whatever the name and the text, the name is not left in it, and nothing else is lost', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABCabcdüÉ'), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.array(fc.stringMatching(/^[0-9 ]{0,9}$/)), (first, last, others) => {
      const hide = redactorFor({ name: `${first} ${last}` }, '[hidden]');
      const told = hide([...others, `${first} ${last}`, ...others].join(' | '));
      expect(told).not.toContain(first);
      expect(told).not.toContain(last);
      expect(told.split(' | ')).toHaveLength(2 * others.length + 1);
    }),
  );
});

test('a text of 100,000 letters without any sign is done in no time to speak of', () => {
  const long = 'a'.repeat(100_000);
  expect(redact(long)).toBe(long);
});

test('nothing that a dossier prints of the case names the buyer', () => {
  const words = 'Anna Müller, Lange Straße 12, anna.mueller@example.org, 0171 2345678';
  const told = redactBuyer(
    aCase({
      buyer: anna,
      notes: words,
      messages: [
        { ...aMessage(1), subject: words, text: words, translation: words, mailId: words },
      ],
      events: [{ ...anEvent(1, '2026-03-03T10:00', words), place: words }],
      offers: [{ id: anId(7), disputeId: anId(8), kind: 'resend', note: words }],
    }),
    redact,
  );
  expect(JSON.stringify(told)).not.toMatch(/Anna|Müller|Lange Straße|example\.org|2345678/);
  expect(told.buyer).toEqual({ country: 'DE' });
});
