type Policy = Readonly<{
  createHTML: (html: string) => string | null;
  createScriptURL: (url: string) => string | null;
}>;

declare global {
  interface Window {
    readonly trustedTypes?: Readonly<{ createPolicy: (name: string, policy: Policy) => unknown }>;
  }
}

/** Text is let through where it could be read as HTML only if it holds no markup; null refuses it. */
export const textWithoutMarkup = (html: string): string | null =>
  html.includes('<') ? null : html;

/** Workers are loaded from files of our own page and from nowhere else. */
export function ownFile(url: string, page: string): string | null {
  if (!URL.canParse(url, page)) return null;
  const { protocol, host } = new URL(url, page);
  const own = new URL(page);
  return protocol === own.protocol && host === own.host ? url : null;
}

/**
 * Sets the one policy that the page's content security policy admits: style sheets that libraries insert
 * pass, markup and foreign scripts do not.
 */
export function setTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: textWithoutMarkup,
    createScriptURL: (url) => ownFile(url, document.baseURI),
  });
}
