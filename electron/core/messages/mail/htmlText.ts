import PostalMime from 'postal-mime';

/** The text without the elements of one name and what is in them; one that does not end goes on to the end. */
function without(html: string, name: string): string {
  const open = new RegExp(`<${name}(?=[\\s>/])`, 'gi');
  const close = new RegExp(`</${name}[^>]{0,100}>?`, 'gi');
  let kept = '';
  let at = 0;
  for (let start = open.exec(html); start; start = open.exec(html)) {
    kept += html.slice(at, start.index);
    close.lastIndex = start.index;
    if (!close.exec(html)) return kept;
    at = close.lastIndex;
    open.lastIndex = at;
  }
  return kept + html.slice(at);
}

/** Elements whose content nobody reads. */
const UNREAD = ['style', 'script', 'title', 'template'];

/**
 * The words of an HTML mail, its links as text. The mail library keeps this to itself but for a mail whose HTML stands
 * behind a plain text; so it is handed such a one.
 */
export async function htmlText(html: string): Promise<string> {
  const body = Buffer.from(UNREAD.reduce(without, html))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const mail = [
    'Content-Type: multipart/mixed; boundary="part"\r\n',
    '--part\r\nContent-Type: text/plain\r\n\r\n',
    '--part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n',
    `${body}\r\n--part--\r\n`,
  ];
  const { text = '' } = await PostalMime.parse(mail.join('\r\n'));
  return text;
}
