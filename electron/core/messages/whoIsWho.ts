import type { Case } from '../../../shared/domain/case.ts';
import { foldText } from '../../../shared/domain/searchText.ts';
import type { Person, ReadMessage, SourceReading } from './reading.ts';

/** Who a message is from, seen by the seller; undefined when that cannot be told. */
export type Direction = 'in' | 'out' | undefined;

/** What tells the two sides apart: the case, and the names or addresses that the seller says are theirs. */
export type Sides = Readonly<{ aCase: Pick<Case, 'buyer' | 'shop'>; me: readonly string[] }>;

/** A name in small letters, without signs and pictures. */
const plainName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const digits = (text: string): string => text.replace(/\D/g, '');

/** Numbers of telephones are alike by their end; what stands before is written in many ways. */
function isPhone(one: string, other: string): boolean {
  const [a, b] = [digits(one), digits(other)];
  return a.length >= 7 && b.length >= 7 && a.slice(-8) === b.slice(-8);
}

const fits = (word: string, words: readonly string[]): boolean =>
  words.some(
    (other) =>
      other === word ||
      (word.length === 1 && other.startsWith(word)) ||
      (other.length === 1 && word.startsWith(other)),
  );

/** `Dmitry S` is `Dmitry Starkov`, `Maria` is `María López`: every word of the shorter name is in the longer one. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plainName(one).split(' '), plainName(other).split(' ')];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const hasWord = short.some((word) => word.length > 1 && long.includes(word));
  return hasWord && short.every((word) => fits(word, long));
}

const equals = (one: string | undefined, other: string): boolean =>
  one !== undefined &&
  (plainName(one) === plainName(other) || one.toLowerCase() === other.trim().toLowerCase());

/** Whether somebody is called so: by name, address or telephone number. */
const isCalled = ({ name, email }: Person, word: string): boolean =>
  equals(name, word) || equals(email, word) || (name !== undefined && isPhone(name, word));

function isBuyer({ name, email }: Person, { buyer }: Sides['aCase']): boolean {
  if (email !== undefined && buyer.email !== undefined)
    if (email === buyer.email.trim().toLowerCase()) return true;
  if (name === undefined) return false;
  if (buyer.phone !== undefined && isPhone(name, buyer.phone)) return true;
  return buyer.name !== undefined && isSameName(name, buyer.name);
}

/** The side of one mail, by what is known so far. What the seller says comes first, then the buyer of the case. */
function sideOfMail(
  { from, to }: ReadMessage,
  { aCase, me }: Sides,
  own: ReadonlySet<string>,
): Direction {
  const isMe = (person: Person) => me.some((word) => isCalled(person, word));
  const isOwn = ({ name, email = '' }: Person) =>
    own.has(email) || equals(name, aCase.shop ?? '\n');
  if (isMe(from)) return 'out';
  if (to.some(isMe)) return 'in';
  const [isFromBuyer, isToBuyer] = [isBuyer(from, aCase), to.some((one) => isBuyer(one, aCase))];
  if (isFromBuyer !== isToBuyer) return isFromBuyer ? 'in' : 'out';
  const [isFromOwn, isToOwn] = [isOwn(from), to.some(isOwn)];
  if (isFromOwn !== isToOwn) return isFromOwn ? 'out' : 'in';
  return undefined;
}

/** Addresses that can only be the seller's: where mails of the buyer went to alone, and from where they were answered. */
function ownAddresses(readings: readonly SourceReading[], sides: Sides): ReadonlySet<string> {
  const own = new Set(readings.flatMap(({ owners }) => owners));
  for (const message of readings.flatMap(({ kind, messages }) =>
    kind === 'mail' ? messages : [],
  )) {
    const side = sideOfMail(message, sides, new Set());
    const [only, ...others] = message.to;
    if (side === 'out' && message.from.email) own.add(message.from.email);
    if (side === 'in' && only?.email && others.length === 0) own.add(only.email);
  }
  const { email } = sides.aCase.buyer;
  if (email) own.delete(email.trim().toLowerCase());
  return own;
}

const sendersOf = ({ messages }: SourceReading): readonly Person[] => {
  const byName = new Map(messages.map(({ from }) => [from.name ?? from.email ?? '', from]));
  return [...byName.values()];
};

/** Who of a chat is on which side, for each name in it. */
function sidesOfChat(reading: SourceReading, { aCase, me }: Sides): (person: Person) => Direction {
  const senders = sendersOf(reading);
  const mine = senders.filter((one) => me.some((word) => isCalled(one, word)));
  if (mine.length > 0)
    return (person) => (mine.some(({ name }) => name === person.name) ? 'out' : 'in');
  const shop = senders.filter(({ name }) => equals(name, aCase.shop ?? '\n'));
  const byCase = senders.filter((one) => isBuyer(one, aCase));
  const buyers =
    byCase.length > 0 ? byCase : senders.filter(({ name }) => name === reading.contact);
  const [buyer] = buyers;
  const isPair = senders.length <= 2;
  if (buyers.length === 1 && isPair) return ({ name }) => (name === buyer?.name ? 'in' : 'out');
  if (shop.length === 1 && isPair) return ({ name }) => (name === shop[0]?.name ? 'out' : 'in');
  return () => undefined;
}

/** The direction of every message of every source, in their order. Nothing is guessed. */
export function directionsOf(
  readings: readonly SourceReading[],
  sides: Sides,
): readonly (readonly Direction[])[] {
  const own = ownAddresses(readings, sides);
  return readings.map((reading) => {
    if (reading.kind === 'mail')
      return reading.messages.map((message) => sideOfMail(message, sides, own));
    const sideOf = sidesOfChat(reading, sides);
    return reading.messages.map(({ from }) => sideOf(from));
  });
}

const nameOf = ({ name, email }: Person): string => email ?? name ?? '';

/** The people of whom one must be the seller, by the name that says it: who wrote, or received, what is undecided. */
export function candidatesOf(
  reading: SourceReading,
  directions: readonly Direction[],
): readonly string[] {
  const open = reading.messages.filter((_, at) => directions[at] === undefined);
  const people = open.flatMap(({ from, to }) => [from, ...to]);
  return [...new Set(people.map(nameOf).filter(Boolean))].slice(0, 20);
}
