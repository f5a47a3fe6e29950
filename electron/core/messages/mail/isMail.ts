const HEADERS = new Set([
  'from',
  'to',
  'date',
  'subject',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'mime-version',
  'content-type',
  'reply-to',
  'sender',
  'x-mailer',
]);

const HEAD_BYTES = 16_384;

/** Whether bytes begin with the headers of a mail: two that every mail program knows, before any other line. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const found = new Set<string>();
  for (const line of head.replace(/^(?:\ufeff|ï»¿)?\s*(?:\d+\s*\n)?/, '').split(/\r\n|\r|\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]{1,80})\s?:/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) break;
    if (HEADERS.has(name)) found.add(name);
  }
  return found.size >= 2;
}
