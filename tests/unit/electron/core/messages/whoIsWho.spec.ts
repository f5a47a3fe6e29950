import { expect, test } from 'vitest';
import type {
  Person,
  ReadMessage,
  SourceReading,
} from '../../../../../electron/core/messages/reading.ts';
import {
  candidatesOf,
  directionsOf,
  isSameName,
  type Sides,
} from '../../../../../electron/core/messages/whoIsWho.ts';

const message = (from: Person, to: readonly Person[] = []): ReadMessage => ({
  at: { local: '2026-03-04T10:00' },
  text: 'hi',
  from,
  to,
  channel: 'chat',
  attachments: [],
});

const reading = (
  kind: 'chat' | 'mail',
  messages: readonly ReadMessage[],
  overrides: Partial<SourceReading> = {},
): SourceReading => ({
  ...{ file: 'a', kind, messages, owners: [], skipped: 0, refused: [], notes: [] },
  ...{ isAmbiguous: false, ...overrides },
});

const chat = (names: readonly string[], overrides: Partial<SourceReading> = {}) =>
  reading(
    'chat',
    names.map((name) => message({ name })),
    overrides,
  );

const sides = (aCase: Sides['aCase'], me: readonly string[] = []): Sides => ({ aCase, me });

const nobody = sides({ buyer: {} });

test.each([
  ['Dmitry S', 'Dmitry Starkov', true],
  ['María', 'maria LÓPEZ', true],
  ['John 🤓', 'john', true],
  ['Ana', 'Anabel', false],
  ['J', 'John', false],
  ['李娜', '李娜', true],
])('%s and %s: %s', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
});

test('the buyer of the case is the other side of a chat', () => {
  const buyer = sides({ buyer: { name: 'Ana López' } });
  expect(directionsOf([chat(['Ana', 'Shop', 'Ana'])], buyer)).toEqual([['in', 'out', 'in']]);
  const phone = sides({ buyer: { phone: '0034 600 123 456' } });
  expect(directionsOf([chat(['+34 600 123 456', 'Shop'])], phone)).toEqual([['in', 'out']]);
});

test('the name of the file says with whom a chat was', () => {
  expect(directionsOf([chat(['Ana', 'Bo'], { contact: 'Ana' })], nobody)).toEqual([['in', 'out']]);
});

test('what cannot be told is not guessed, and the names to choose from are named', () => {
  const unknown = chat(['Ana', 'Bo']);
  const [directions = []] = directionsOf([unknown], nobody);
  expect(directions).toEqual([undefined, undefined]);
  expect(candidatesOf(unknown, directions)).toEqual(['Ana', 'Bo']);
  const three = sides({ buyer: { name: 'Ana' } });
  expect(directionsOf([chat(['Ana', 'Bo', 'Cy'])], three)[0]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});

test('what the seller says counts first', () => {
  const said = sides({ buyer: { name: 'Bo' } }, ['bo']);
  expect(directionsOf([chat(['Ana', 'Bo', 'Cy'])], said)).toEqual([['in', 'out', 'in']]);
});

test('a mail is told by the buyer’s address, in any spelling', () => {
  const buyer = sides({ buyer: { email: 'Ana@Example.org' } });
  const [ana, shop] = [{ email: 'ana@example.org' }, { email: 'shop@example.com' }];
  const mails = [message(ana, [shop]), message(shop, [ana])];
  expect(directionsOf([reading('mail', mails)], buyer)).toEqual([['in', 'out']]);
});

test('the seller’s own address, once found, tells the other mails too', () => {
  const buyer = sides({ buyer: { email: 'ana@example.org' } });
  const [ana, shop] = [{ email: 'ana@example.org' }, { email: 'shop@example.com' }];
  const other = { email: 'ana.at.work@example.net' };
  const mails = [message(ana, [shop]), message(other, [shop]), message(shop, [other])];
  expect(directionsOf([reading('mail', mails)], buyer)).toEqual([['in', 'in', 'out']]);
});

test('the mailbox that a mail was delivered to is the seller’s', () => {
  const mail = message({ email: 'ana@example.org' }, [{ email: 'shop@example.com' }]);
  const delivered = reading('mail', [mail], { owners: ['shop@example.com'] });
  expect(directionsOf([delivered], nobody)).toEqual([['in']]);
  expect(directionsOf([reading('mail', [mail])], nobody)).toEqual([[undefined]]);
});
