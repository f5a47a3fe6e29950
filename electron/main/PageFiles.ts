import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { lockedHeaders } from './lockedHeaders.ts';

/** The address of our page. */
export const PAGE_URL = 'app://ui/index.html';

const PAGE_HOST = 'app://ui';

/** In the built page; each response puts its own nonce there. */
const NONCE_PLACE = '%NONCE%';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const headersFor = (contentType: string, nonce: string): Record<string, string> => ({
  ...lockedHeaders,
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy(nonce),
});

async function addressesIn(folder: string, parent: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry): Promise<[string, string][]> => {
    const path = join(folder, entry.name);
    const address = `${parent}/${entry.name}`;
    return entry.isDirectory() ? await addressesIn(path, address) : [[address, path]];
  });
  return (await Promise.all(found)).flat();
}

/**
 * The files of the page, each under the one address that it may be asked by.
 *
 * An address is looked up as a whole and never taken apart, so no spelling of it leads out of the folder.
 */
export class PageFiles {
  readonly #pathByAddress: ReadonlyMap<string, string>;

  private constructor(pathByAddress: ReadonlyMap<string, string>) {
    this.#pathByAddress = pathByAddress;
  }

  /** Lists the built page in `folder`, once. */
  static async load(folder: string): Promise<PageFiles> {
    return new PageFiles(new Map(await addressesIn(folder, PAGE_HOST)));
  }

  /** The file at `address`, with every header that locks the page; 404 for anything that is not ours. */
  async respond(address: string): Promise<Response> {
    const path = this.#pathByAddress.get(address);
    const contentType = path && contentTypes[extname(path)];
    if (!path || !contentType) return new Response(null, { status: 404 });
    const nonce = randomBytes(18).toString('base64');
    const body = await readFile(path);
    const text = extname(path) === '.html' ? body.toString().replace(NONCE_PLACE, nonce) : body;
    return new Response(text, { headers: headersFor(contentType, nonce) });
  }
}
