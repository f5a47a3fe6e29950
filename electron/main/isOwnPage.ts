/** The part of a frame that tells where a request comes from. */
export type SenderFrame = Readonly<{ url: string; parent: unknown }>;

/**
 * Whether a frame is the top frame of a page that we serve ourselves.
 *
 * Compares protocol and host: `origin` is the text "null" for every scheme of one's own, so a check by
 * origin would let any such page in or none.
 */
export function isOwnPage(frame: SenderFrame | null, page: URL): boolean {
  if (!frame || frame.parent !== null || !URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return url.protocol === page.protocol && url.host === page.host;
}
