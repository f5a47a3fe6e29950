const OWN_PROTOCOLS: readonly string[] = ['app:', 'blob:', 'data:', 'devtools:'];

/**
 * Whether a request may be made at all: to our own schemes, and while developing to the server that
 * serves the page. Everything else is cancelled before it leaves.
 */
export function isAllowedAddress(address: string, devServer: URL | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return OWN_PROTOCOLS.includes(url.protocol) || (!!devServer && url.host === devServer.host);
}
