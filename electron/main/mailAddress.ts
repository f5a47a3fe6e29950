/** Windows cuts off what is longer on the way to the mail program. */
const LONGEST = 2_000;

/** What a `mailto:` address needs. */
export type Mail = Readonly<{ to: string; subject: string; body: string }>;

const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'));

/**
 * The address that lets the mail program begin a mail, and whether the text is in it: one that makes the address too
 * long is left out. Undefined where `to` is no mail address.
 */
export function mailAddress({
  to,
  subject,
  body,
}: Mail): Readonly<{ address: string; isWhole: boolean }> | undefined {
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(to.trim())) return undefined;
  const begun = `mailto:${encodeURIComponent(to.trim())}?subject=${encoded(subject)}`;
  const whole = `${begun}&body=${encoded(body)}`;
  return whole.length <= LONGEST
    ? { address: whole, isWhole: true }
    : { address: begun, isWhole: false };
}
