const LATIN1 = 'latin1';

/** A line that parts two mails: only a header can follow it. */
const PARTING = /^From [^\r\n]*\r?\n(?=(?:>?From[: ]|[!-9;-~]{1,80}:))/gm;

/** Whether bytes are a mailbox of several mails in one file. */
export function isMbox(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString(LATIN1);
  return /^From [^\r\n]*\r?\n(?:>?From[: ]|[!-9;-~]{1,80}:)/.test(head);
}

/** The mails of a mailbox, byte for byte, without the lines that part them. */
export function splitMbox(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString(LATIN1);
  const starts = [...text.matchAll(PARTING)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return starts.map(({ to }, at) => {
    const mail = text.slice(to, starts[at + 1]?.from);
    return Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), LATIN1);
  });
}
