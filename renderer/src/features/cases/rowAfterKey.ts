/** The list that keys move in: its rows, and how many of them are seen at once. */
type Reach = Readonly<{ total: number; page: number }>;

const steps: Readonly<Record<string, (index: number, reach: Reach) => number>> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  PageUp: (index, { page }) => index - page,
  PageDown: (index, { page }) => index + page,
  Home: () => 0,
  End: (_, { total }) => total - 1,
};

/** The row that a key leads to from the row `index`; undefined for keys that do not move. */
export function rowAfterKey(key: string, index: number, reach: Reach): number | undefined {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step && Math.max(0, Math.min(step(index, reach), reach.total - 1));
}
