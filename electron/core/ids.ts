import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../../shared/clock.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;

function encode(value: bigint): string {
  let text = '';
  for (let rest = value, place = 0; place < 26; place += 1, rest >>= 5n)
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/**
 * Makes ULIDs in lower case: 48 bits of time in milliseconds, 80 random bits. Ids of one maker always grow,
 * also within a millisecond and when the clock runs back.
 */
export function createIds(clock: Clock, random: (bytes: number) => Uint8Array = randomBytes): Ids {
  let last = -1n;
  const fresh = () => (BigInt(clock.now().epochMilliseconds) << RANDOM_BITS) | toNumber(random(10));
  return {
    next: () => {
      const isLater = BigInt(clock.now().epochMilliseconds) > last >> RANDOM_BITS;
      last = isLater ? fresh() : last + 1n;
      return encode(last);
    },
  };
}

/** The time in an id made by `createIds`, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return [...id.slice(0, 10)].reduce((sum, digit) => sum * 32 + ALPHABET.indexOf(digit), 0);
}
