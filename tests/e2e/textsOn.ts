import type { Page } from '@playwright/test';

/**
 * What the page says, in its text or in names and hints, that is neither between the brackets of a test language nor
 * marked as data by `bdi`, `code` or `translate`: a text that cannot be translated.
 */
export async function untranslatedOn(page: Page): Promise<readonly string[]> {
  const told = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('bdi, code, textarea, script, style, [translate=no]'))
        texts.push(node.textContent ?? '');
    const namesOf = (element: Element): string[] => {
      if (element.matches('[translate=no]')) return [];
      const data = [element, ...element.querySelectorAll('bdi')].map((one) => one.textContent);
      return ['alt', 'aria-label', 'placeholder', 'title']
        .map((name) => element.getAttribute(name) ?? '')
        .filter((name) => !data.includes(name));
    };
    const chosen = [
      ...document.querySelectorAll<HTMLInputElement>('input[readonly]:not([translate=no])'),
    ];
    texts.push(...chosen.map(({ value }) => value));
    return [...texts, ...[...document.querySelectorAll('body *')].flatMap(namesOf)];
  });
  return told.map(outsideBrackets).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** What is left of a text without all that stands in brackets, which may hold others. */
function outsideBrackets(text: string): string {
  const left = text.replace(/⟦[^⟦⟧]*⟧/gu, '');
  return left === text ? text : outsideBrackets(left);
}

/**
 * Texts of which a part is cut off, what has to be scrolled sideways, and dialogs that lie beside the window. An ellipsis is well where a `title` says the
 * whole, and a table may be wider than its place.
 */
export async function clippedOn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const SLACK = 2;
    const isOutside = (inner: DOMRect, outer: DOMRect) =>
      inner.left < outer.left - SLACK || inner.right > outer.right + SLACK;
    const isBelow = (inner: DOMRect, outer: DOMRect) =>
      inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK;
    const cuts = (element: Element, inner: DOMRect): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const outer = element.getBoundingClientRect();
      const isCutAcross = /hidden|clip/.test(overflowX) && isOutside(inner, outer);
      return isCutAcross || (/hidden|clip/.test(overflowY) && isBelow(inner, outer));
    };
    const isShortened = (element: Element): boolean =>
      getComputedStyle(element).textOverflow === 'ellipsis' &&
      Boolean(element.closest('[title]') ?? element.querySelector('[title]'));
    /** The elements around a text, up to the first that scrolls. */
    const around = (element: Element | null): readonly Element[] => {
      if (!element || element === document.body) return [];
      const { overflowX, overflowY } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX + overflowY)
        ? []
        : [element, ...around(element.parentElement)];
    };
    const isUnseen = (element: Element): boolean =>
      element.getBoundingClientRect().width <= 1 ||
      /inset/.test(getComputedStyle(element).clipPath);
    const isCut = (node: Node): boolean => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const inner = range.getBoundingClientRect();
      const elements = around(node.parentElement);
      if (inner.width === 0 || elements.some(isUnseen)) return false;
      const cutter = elements.find((element) => cuts(element, inner));
      return cutter !== undefined && !isShortened(cutter);
    };
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isText = !node.parentElement?.closest('option, script, style');
      if (isText && node.textContent?.trim() && isCut(node)) cut.push(node.textContent);
    }
    const isWide = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + SLACK &&
      (element === document.documentElement ||
        (/auto|scroll/.test(getComputedStyle(element).overflowX) &&
          !element.querySelector('table')));
    const wide = [...document.querySelectorAll('*')].filter(isWide);
    const whole = new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    const beside = [...document.querySelectorAll('[role="dialog"]')].filter((dialog) =>
      isOutside(dialog.getBoundingClientRect(), whole),
    );
    return [
      ...cut,
      ...wide.map(({ tagName, className }) => `${tagName} ${className} scrolls`),
      ...beside.map(({ className }) => `${className} lies beside the window`),
    ];
  });
}
