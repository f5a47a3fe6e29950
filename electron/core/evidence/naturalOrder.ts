const collator = new Intl.Collator('en', { numeric: true });

/** Sorts names as people count: `photo 2` before `photo 10`. The same on every computer. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
