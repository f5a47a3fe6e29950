import { expect, test } from 'vitest';
import { mailAddress } from '../../../../electron/main/mailAddress.ts';

const mail = { to: 'layla@example.org', subject: 'Order A & B', body: 'Line 1\nLine 2?' };

test('subject and text go to the mail program as they are', () => {
  const { address, isWhole } = mailAddress(mail) ?? {};
  const url = new URL(address ?? '');
  expect(isWhole).toBe(true);
  expect(url.protocol).toBe('mailto:');
  expect(decodeURIComponent(url.pathname)).toBe('layla@example.org');
  expect(address).toContain('?subject=Order%20A%20%26%20B&body=Line%201%0D%0ALine%202%3F');
});

test('a text that is too long for the way is left out, never cut', () => {
  const { address, isWhole } = mailAddress({ ...mail, body: '好'.repeat(300) }) ?? {};
  expect(isWhole).toBe(false);
  expect(address).not.toContain('body=');
  expect(address).toContain('subject=');
});

test.each(['', 'layla', 'a@b?cc=c@d, e@f', 'a@b,c@d', 'Layla <a@b>', 'a b@c'])(
  '%j is no address to write to',
  (to) => {
    expect(mailAddress({ ...mail, to })).toBeUndefined();
  },
);

test('what stands in an address cannot add receivers', () => {
  expect(mailAddress({ ...mail, to: 'a@b?bcc=c' })?.address).toContain('mailto:a%40b%3Fbcc%3Dc?');
});
