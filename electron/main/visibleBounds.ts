/** A rectangle on the desktop, in pixels of the system. */
export type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>;

/** How much of a window must be seen for it to be found and moved, in pixels. */
const [SEEN_WIDTH, SEEN_HEIGHT] = [160, 40];

const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

/** Whether the head of a window, by which it is moved, is seen on a screen. */
const isHeadOn = (window: Bounds, screen: Bounds): boolean =>
  overlap(window.x, window.width, screen.x, screen.width) >= SEEN_WIDTH &&
  overlap(window.y, SEEN_HEIGHT, screen.y, screen.height) >= SEEN_HEIGHT;

/**
 * Where a window that was left at `bounds` is to open, given the screens there are now; undefined when the screen that
 * it was on is gone. It is never larger than its screen.
 */
export function visibleBounds(
  bounds: Bounds | undefined,
  screens: readonly Bounds[],
): Bounds | undefined {
  const screen = bounds && screens.find((one) => isHeadOn(bounds, one));
  if (!bounds || !screen) return undefined;
  const { width, height } = screen;
  return {
    ...bounds,
    width: Math.min(bounds.width, width),
    height: Math.min(bounds.height, height),
  };
}
